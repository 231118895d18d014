; Inno Setup 6 recipe; started by build_setup.py as  iscc /DVersion=... /DProgram=FOLDER /OFOLDER offerdesk.iss
; Untested: written from Inno Setup's documentation, never run on Windows.

[Setup]
AppId={{8C1B6B7E-2E0E-4D0B-9B56-0F5D9C5E6A41}
AppName=OfferDesk
AppVersion={#Version}
AppPublisher=The OfferDesk authors
DefaultDirName={autopf}\OfferDesk
DefaultGroupName=OfferDesk
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
Compression=lzma2
SolidCompression=yes
LicenseFile=..\..\LICENSE
OutputBaseFilename=OfferDesk-{#Version}-setup
SetupIconFile=..\..\resources\icons\offerdesk.ico
UninstallDisplayIcon={app}\OfferDesk.exe
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[Files]
Source: "{#Program}\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\OfferDesk"; Filename: "{app}\OfferDesk.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\.offerdesk"; ValueType: string; ValueData: "OfferDesk.Desk"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.offerdesk"; ValueName: "Content Type"; ValueType: string; ValueData: "application/x-offerdesk"
Root: HKA; Subkey: "Software\Classes\OfferDesk.Desk"; ValueType: string; ValueData: "OfferDesk desk"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\OfferDesk.Desk\DefaultIcon"; ValueType: string; ValueData: "{app}\OfferDesk.exe,0"
Root: HKA; Subkey: "Software\Classes\OfferDesk.Desk\shell\open\command"; ValueType: string; ValueData: """{app}\OfferDesk.exe"" open ""%1"""

[Run]
Filename: "{app}\OfferDesk.exe"; Description: "{cm:LaunchProgram,OfferDesk}"; Flags: nowait postinstall skipifsilent
