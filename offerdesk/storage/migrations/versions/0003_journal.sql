CREATE TABLE achievement (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	day TEXT,
	figure TEXT DEFAULT '' NOT NULL,
	offer TEXT,
	CONSTRAINT uq_achievement_id UNIQUE (id),
	CONSTRAINT ck_achievement_day CHECK ("day" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
)
 STRICT;
CREATE INDEX ix_achievement_offer ON achievement (offer);
CREATE TABLE bank_question (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	asked_by TEXT DEFAULT 'them' NOT NULL,
	answer TEXT DEFAULT '' NOT NULL,
	topic TEXT DEFAULT '' NOT NULL,
	story TEXT,
	practise INTEGER DEFAULT '0' NOT NULL,
	tags TEXT DEFAULT '[]' NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT uq_bank_question_id UNIQUE (id),
	CONSTRAINT ck_bank_question_practise CHECK ("practise" IN (0, 1)),
	CONSTRAINT ck_bank_question_tags CHECK ("tags" GLOB '[[{]*[]}]')
)
 STRICT;
CREATE INDEX ix_bank_question_story ON bank_question (story);
CREATE TABLE checklist (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	title TEXT DEFAULT '' NOT NULL,
	template TEXT DEFAULT '' NOT NULL,
	subject TEXT DEFAULT '' NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	notes TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_checklist_id UNIQUE (id)
)
 STRICT;
CREATE TABLE event (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	process TEXT DEFAULT '' NOT NULL,
	kind TEXT DEFAULT 'other' NOT NULL,
	at TEXT,
	"by" TEXT,
	person TEXT,
	channel TEXT DEFAULT '' NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_event_id UNIQUE (id),
	CONSTRAINT ck_event_at CHECK (("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'))
)
 STRICT;
CREATE INDEX ix_event_person ON event (person);
CREATE INDEX ix_event_process ON event (process);
CREATE TABLE feedback (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	process TEXT DEFAULT '' NOT NULL,
	at TEXT,
	person TEXT,
	channel TEXT DEFAULT '' NOT NULL,
	outcome TEXT DEFAULT 'given' NOT NULL,
	said TEXT DEFAULT '' NOT NULL,
	surprise TEXT DEFAULT '' NOT NULL,
	take TEXT DEFAULT '' NOT NULL,
	missed TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_feedback_id UNIQUE (id),
	CONSTRAINT ck_feedback_at CHECK (("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'))
)
 STRICT;
CREATE INDEX ix_feedback_person ON feedback (person);
CREATE INDEX ix_feedback_process ON feedback (process);
CREATE TABLE finding (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	process TEXT DEFAULT '' NOT NULL,
	phase TEXT DEFAULT 'interview' NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	strength INTEGER DEFAULT '0' NOT NULL,
	control TEXT,
	lesson TEXT DEFAULT '' NOT NULL,
	tags TEXT DEFAULT '[]' NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT uq_finding_id UNIQUE (id),
	CONSTRAINT ck_finding_strength CHECK ("strength" IN (0, 1)),
	CONSTRAINT ck_finding_tags CHECK ("tags" GLOB '[[{]*[]}]')
)
 STRICT;
CREATE INDEX ix_finding_process ON finding (process);
CREATE TABLE "new_interview" (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	process TEXT DEFAULT '' NOT NULL,
	start TEXT,
	"end" TEXT,
	round INTEGER,
	format TEXT,
	zone TEXT DEFAULT '' NOT NULL,
	place TEXT DEFAULT '' NOT NULL,
	people TEXT DEFAULT '[]' NOT NULL,
	travel_minutes INTEGER,
	goals TEXT DEFAULT '' NOT NULL,
	stories TEXT DEFAULT '[]' NOT NULL,
	hear_by TEXT,
	hear_by_exact INTEGER,
	hear_by_channel TEXT DEFAULT '' NOT NULL,
	atmosphere_rating TEXT,
	atmosphere TEXT DEFAULT '' NOT NULL,
	place_rating TEXT,
	place_notes TEXT DEFAULT '' NOT NULL,
	salary_asked INTEGER,
	named_first TEXT,
	salary_low TEXT,
	salary_high TEXT,
	salary_currency TEXT DEFAULT '' NOT NULL,
	salary_period TEXT,
	feeling TEXT,
	if_yes TEXT DEFAULT '' NOT NULL,
	if_no TEXT DEFAULT '' NOT NULL,
	outcome TEXT DEFAULT '' NOT NULL,
	lessons TEXT DEFAULT '' NOT NULL,
	went_well TEXT DEFAULT '' NOT NULL,
	do_differently TEXT DEFAULT '' NOT NULL,
	notes TEXT DEFAULT '' NOT NULL,
	tags TEXT DEFAULT '[]' NOT NULL,
	uid TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_interview_id UNIQUE (id),
	CONSTRAINT ck_interview_start CHECK ("start" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
	CONSTRAINT ck_interview_end CHECK ("end" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
	CONSTRAINT ck_interview_people CHECK ("people" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_interview_stories CHECK ("stories" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_interview_hear_by CHECK ("hear_by" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_interview_hear_by_exact CHECK ("hear_by_exact" IN (0, 1)),
	CONSTRAINT ck_interview_atmosphere_rating CHECK ("atmosphere_rating" <> '' AND "atmosphere_rating" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_interview_place_rating CHECK ("place_rating" <> '' AND "place_rating" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_interview_salary_asked CHECK ("salary_asked" IN (0, 1)),
	CONSTRAINT ck_interview_salary_low CHECK ("salary_low" <> '' AND "salary_low" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_interview_salary_high CHECK ("salary_high" <> '' AND "salary_high" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_interview_feeling CHECK ("feeling" <> '' AND "feeling" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_interview_tags CHECK ("tags" GLOB '[[{]*[]}]')
)
 STRICT;
INSERT INTO "new_interview" ("seq", "id", "process", "start", "end", "round", "format", "zone", "place", "people", "hear_by", "hear_by_exact", "hear_by_channel", "atmosphere_rating", "atmosphere", "named_first", "salary_low", "salary_high", "feeling", "if_yes", "if_no", "outcome", "lessons")
SELECT "seq", "id", "process", "start", "end", "round", "format", "zone", "place", "people", "hear_by", "hear_by_exact", "hear_by_channel", "atmosphere_rating", "atmosphere", "named_first", "salary_low", "salary_high", "feeling", "if_yes", "if_no", "outcome", "lessons" FROM "interview";
DELETE FROM sqlite_sequence WHERE name = 'new_interview';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'new_interview', seq FROM sqlite_sequence WHERE name = 'interview';
DROP TABLE "interview";
ALTER TABLE "new_interview" RENAME TO "interview";
CREATE INDEX ix_interview_process ON interview (process);
CREATE TABLE letter (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	draft TEXT DEFAULT '' NOT NULL,
	process TEXT,
	interview TEXT,
	offer TEXT,
	person TEXT,
	language TEXT DEFAULT '' NOT NULL,
	tone TEXT DEFAULT 'formal' NOT NULL,
	channel TEXT DEFAULT 'mail' NOT NULL,
	subject TEXT DEFAULT '' NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	made_at TEXT,
	proofread INTEGER DEFAULT '0' NOT NULL,
	sent_at TEXT,
	delivered_at TEXT,
	notes TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_letter_id UNIQUE (id),
	CONSTRAINT ck_letter_made_at CHECK ("made_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
	CONSTRAINT ck_letter_proofread CHECK ("proofread" IN (0, 1)),
	CONSTRAINT ck_letter_sent_at CHECK ("sent_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
	CONSTRAINT ck_letter_delivered_at CHECK ("delivered_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')
)
 STRICT;
CREATE INDEX ix_letter_interview ON letter (interview);
CREATE INDEX ix_letter_offer ON letter (offer);
CREATE INDEX ix_letter_person ON letter (person);
CREATE INDEX ix_letter_process ON letter (process);
CREATE TABLE look_back (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	kind TEXT DEFAULT 'week' NOT NULL,
	day TEXT,
	offer TEXT,
	went_well TEXT DEFAULT '' NOT NULL,
	learned TEXT DEFAULT '' NOT NULL,
	improve TEXT DEFAULT '' NOT NULL,
	kept TEXT DEFAULT '' NOT NULL,
	ask_for TEXT DEFAULT '' NOT NULL,
	notes TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_look_back_id UNIQUE (id),
	CONSTRAINT ck_look_back_day CHECK ("day" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
)
 STRICT;
CREATE INDEX ix_look_back_offer ON look_back (offer);
CREATE TABLE "new_offer" (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	company TEXT DEFAULT '' NOT NULL,
	process TEXT,
	title TEXT DEFAULT '' NOT NULL,
	level TEXT DEFAULT '' NOT NULL,
	city TEXT DEFAULT '' NOT NULL,
	region TEXT DEFAULT '' NOT NULL,
	country TEXT DEFAULT '' NOT NULL,
	current_job INTEGER DEFAULT '0' NOT NULL,
	state TEXT DEFAULT 'under_review' NOT NULL,
	received_at TEXT,
	decide_by TEXT,
	decide_by_agreed INTEGER,
	start_date TEXT,
	accepted_at TEXT,
	declined_at TEXT,
	decline_reasons TEXT DEFAULT '[]' NOT NULL,
	compared INTEGER DEFAULT '0' NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	pay_amount TEXT,
	pay_currency TEXT DEFAULT '' NOT NULL,
	pay_period TEXT,
	hours_per_week TEXT,
	weeks_per_year TEXT,
	payments_per_year TEXT,
	raise_rate TEXT,
	raise_every INTEGER,
	bonus_target TEXT,
	bonus_amount TEXT,
	bonus_payout TEXT,
	bonus_guaranteed INTEGER,
	bonus_paid_every INTEGER,
	refresher_value TEXT,
	refresher_first INTEGER,
	refresher_every INTEGER,
	refresher_vesting TEXT,
	refresher_written INTEGER,
	match_tiers TEXT,
	match_cap TEXT,
	match_vesting TEXT,
	match_true_up INTEGER,
	own_contribution TEXT,
	pto_days TEXT,
	sick_days TEXT,
	holidays TEXT,
	unlimited_leave INTEGER,
	parental_weeks TEXT,
	parental_pay TEXT,
	week_hours TEXT,
	unpaid_overtime TEXT,
	remote_days TEXT,
	flexible_hours INTEGER,
	commute_days TEXT,
	commute_minutes TEXT,
	commute_distance TEXT,
	commute_rate TEXT,
	commute_parking TEXT,
	commute_fare TEXT,
	cost_of_living TEXT,
	cost_of_living_date TEXT,
	cost_of_living_source TEXT DEFAULT '' NOT NULL,
	written INTEGER,
	written_at TEXT,
	notice_days INTEGER,
	notice_ends TEXT,
	terms TEXT DEFAULT '[]' NOT NULL,
	ratings TEXT DEFAULT '[]' NOT NULL,
	notes TEXT DEFAULT '' NOT NULL,
	none_of TEXT DEFAULT '[]' NOT NULL,
	ranges TEXT DEFAULT '[]' NOT NULL,
	CONSTRAINT uq_offer_id UNIQUE (id),
	CONSTRAINT ck_offer_current_job CHECK ("current_job" IN (0, 1)),
	CONSTRAINT ck_offer_received_at CHECK ("received_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
	CONSTRAINT ck_offer_decide_by CHECK (("decide_by" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("decide_by" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')),
	CONSTRAINT ck_offer_decide_by_agreed CHECK ("decide_by_agreed" IN (0, 1)),
	CONSTRAINT ck_offer_start_date CHECK ("start_date" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_offer_accepted_at CHECK ("accepted_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
	CONSTRAINT ck_offer_declined_at CHECK ("declined_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
	CONSTRAINT ck_offer_decline_reasons CHECK ("decline_reasons" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_offer_compared CHECK ("compared" IN (0, 1)),
	CONSTRAINT ck_offer_pay_amount CHECK ("pay_amount" <> '' AND "pay_amount" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_hours_per_week CHECK ("hours_per_week" <> '' AND "hours_per_week" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_weeks_per_year CHECK ("weeks_per_year" <> '' AND "weeks_per_year" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_payments_per_year CHECK ("payments_per_year" <> '' AND "payments_per_year" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_raise_rate CHECK ("raise_rate" <> '' AND "raise_rate" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_bonus_target CHECK ("bonus_target" <> '' AND "bonus_target" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_bonus_amount CHECK ("bonus_amount" <> '' AND "bonus_amount" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_bonus_payout CHECK ("bonus_payout" <> '' AND "bonus_payout" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_bonus_guaranteed CHECK ("bonus_guaranteed" IN (0, 1)),
	CONSTRAINT ck_offer_refresher_value CHECK ("refresher_value" <> '' AND "refresher_value" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_refresher_vesting CHECK ("refresher_vesting" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_offer_refresher_written CHECK ("refresher_written" IN (0, 1)),
	CONSTRAINT ck_offer_match_tiers CHECK ("match_tiers" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_offer_match_cap CHECK ("match_cap" <> '' AND "match_cap" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_match_vesting CHECK ("match_vesting" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_offer_match_true_up CHECK ("match_true_up" IN (0, 1)),
	CONSTRAINT ck_offer_own_contribution CHECK ("own_contribution" <> '' AND "own_contribution" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_pto_days CHECK ("pto_days" <> '' AND "pto_days" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_sick_days CHECK ("sick_days" <> '' AND "sick_days" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_holidays CHECK ("holidays" <> '' AND "holidays" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_unlimited_leave CHECK ("unlimited_leave" IN (0, 1)),
	CONSTRAINT ck_offer_parental_weeks CHECK ("parental_weeks" <> '' AND "parental_weeks" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_parental_pay CHECK ("parental_pay" <> '' AND "parental_pay" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_week_hours CHECK ("week_hours" <> '' AND "week_hours" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_unpaid_overtime CHECK ("unpaid_overtime" <> '' AND "unpaid_overtime" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_remote_days CHECK ("remote_days" <> '' AND "remote_days" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_flexible_hours CHECK ("flexible_hours" IN (0, 1)),
	CONSTRAINT ck_offer_commute_days CHECK ("commute_days" <> '' AND "commute_days" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_commute_minutes CHECK ("commute_minutes" <> '' AND "commute_minutes" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_commute_distance CHECK ("commute_distance" <> '' AND "commute_distance" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_commute_rate CHECK ("commute_rate" <> '' AND "commute_rate" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_commute_parking CHECK ("commute_parking" <> '' AND "commute_parking" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_commute_fare CHECK ("commute_fare" <> '' AND "commute_fare" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_cost_of_living CHECK ("cost_of_living" <> '' AND "cost_of_living" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_offer_cost_of_living_date CHECK ("cost_of_living_date" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_offer_written CHECK ("written" IN (0, 1)),
	CONSTRAINT ck_offer_written_at CHECK (("written_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("written_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')),
	CONSTRAINT ck_offer_terms CHECK ("terms" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_offer_ratings CHECK ("ratings" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_offer_none_of CHECK ("none_of" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_offer_ranges CHECK ("ranges" GLOB '[[{]*[]}]')
)
 STRICT;
INSERT INTO "new_offer" ("seq", "id", "company", "process", "title", "level", "city", "region", "country", "current_job", "state", "received_at", "decide_by", "start_date", "accepted_at", "declined_at", "decline_reasons", "compared", "position", "pay_amount", "pay_currency", "pay_period", "hours_per_week", "weeks_per_year", "payments_per_year", "raise_rate", "raise_every", "bonus_target", "bonus_amount", "bonus_payout", "bonus_guaranteed", "bonus_paid_every", "refresher_value", "refresher_first", "refresher_every", "refresher_vesting", "refresher_written", "match_tiers", "match_cap", "match_vesting", "match_true_up", "own_contribution", "pto_days", "sick_days", "holidays", "unlimited_leave", "parental_weeks", "parental_pay", "week_hours", "unpaid_overtime", "remote_days", "flexible_hours", "commute_days", "commute_minutes", "commute_distance", "commute_rate", "commute_parking", "commute_fare", "cost_of_living", "cost_of_living_date", "cost_of_living_source", "written", "notice_days", "terms", "ratings", "notes", "none_of", "ranges")
SELECT "seq", "id", "company", "process", "title", "level", "city", "region", "country", "current_job", "state", "received_at", "decide_by", "start_date", "accepted_at", "declined_at", "decline_reasons", "compared", "position", "pay_amount", "pay_currency", "pay_period", "hours_per_week", "weeks_per_year", "payments_per_year", "raise_rate", "raise_every", "bonus_target", "bonus_amount", "bonus_payout", "bonus_guaranteed", "bonus_paid_every", "refresher_value", "refresher_first", "refresher_every", "refresher_vesting", "refresher_written", "match_tiers", "match_cap", "match_vesting", "match_true_up", "own_contribution", "pto_days", "sick_days", "holidays", "unlimited_leave", "parental_weeks", "parental_pay", "week_hours", "unpaid_overtime", "remote_days", "flexible_hours", "commute_days", "commute_minutes", "commute_distance", "commute_rate", "commute_parking", "commute_fare", "cost_of_living", "cost_of_living_date", "cost_of_living_source", "written", "notice_days", "terms", "ratings", "notes", "none_of", "ranges" FROM "offer";
DELETE FROM sqlite_sequence WHERE name = 'new_offer';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'new_offer', seq FROM sqlite_sequence WHERE name = 'offer';
DROP TABLE "offer";
ALTER TABLE "new_offer" RENAME TO "offer";
CREATE INDEX ix_offer_process ON offer (process);
CREATE TABLE "new_person" (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	name TEXT DEFAULT '' NOT NULL,
	role TEXT DEFAULT '' NOT NULL,
	email TEXT DEFAULT '' NOT NULL,
	phone TEXT DEFAULT '' NOT NULL,
	companies TEXT DEFAULT '[]' NOT NULL,
	employments TEXT DEFAULT '[]' NOT NULL,
	relation TEXT,
	keep_in_touch INTEGER,
	knows TEXT DEFAULT '[]' NOT NULL,
	tags TEXT DEFAULT '[]' NOT NULL,
	notes TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_person_id UNIQUE (id),
	CONSTRAINT ck_person_companies CHECK ("companies" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_person_employments CHECK ("employments" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_person_keep_in_touch CHECK ("keep_in_touch" IN (0, 1)),
	CONSTRAINT ck_person_knows CHECK ("knows" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_person_tags CHECK ("tags" GLOB '[[{]*[]}]')
)
 STRICT;
INSERT INTO "new_person" ("seq", "id", "name", "role", "email", "phone", "companies", "relation", "notes")
SELECT "seq", "id", "name", "role", "email", "phone", "companies", "relation", "notes" FROM "person";
DELETE FROM sqlite_sequence WHERE name = 'new_person';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'new_person', seq FROM sqlite_sequence WHERE name = 'person';
DROP TABLE "person";
ALTER TABLE "new_person" RENAME TO "person";
CREATE TABLE pitch (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	title TEXT DEFAULT '' NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	seconds INTEGER,
	made_at TEXT,
	position INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT uq_pitch_id UNIQUE (id),
	CONSTRAINT ck_pitch_made_at CHECK ("made_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')
)
 STRICT;
CREATE TABLE practice (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	kind TEXT DEFAULT 'question' NOT NULL,
	at TEXT,
	question TEXT,
	story TEXT,
	pitch TEXT,
	process TEXT,
	seconds INTEGER,
	rating TEXT,
	partner TEXT DEFAULT '' NOT NULL,
	notes TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_practice_id UNIQUE (id),
	CONSTRAINT ck_practice_at CHECK ("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
	CONSTRAINT ck_practice_rating CHECK ("rating" <> '' AND "rating" NOT GLOB '*[^-+.0-9E]*')
)
 STRICT;
CREATE INDEX ix_practice_pitch ON practice (pitch);
CREATE INDEX ix_practice_process ON practice (process);
CREATE INDEX ix_practice_question ON practice (question);
CREATE INDEX ix_practice_story ON practice (story);
CREATE TABLE "new_process" (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	company TEXT DEFAULT '' NOT NULL,
	title TEXT DEFAULT '' NOT NULL,
	stage TEXT DEFAULT '' NOT NULL,
	applied_at TEXT,
	posting TEXT DEFAULT '' NOT NULL,
	hear_by TEXT,
	hear_by_exact INTEGER,
	hear_by_channel TEXT DEFAULT '' NOT NULL,
	rejected_at TEXT,
	accepted_at TEXT,
	closed_at TEXT,
	outcome TEXT DEFAULT '' NOT NULL,
	interest TEXT,
	referred_by TEXT,
	place TEXT DEFAULT '' NOT NULL,
	link TEXT DEFAULT '' NOT NULL,
	resume TEXT DEFAULT '' NOT NULL,
	range_low TEXT,
	range_high TEXT,
	range_currency TEXT DEFAULT '' NOT NULL,
	range_source TEXT DEFAULT '' NOT NULL,
	goals TEXT DEFAULT '' NOT NULL,
	contribution TEXT DEFAULT '' NOT NULL,
	relation TEXT,
	would_return INTEGER,
	no_feedback INTEGER,
	tags TEXT DEFAULT '[]' NOT NULL,
	notes TEXT DEFAULT '' NOT NULL,
	contacts TEXT DEFAULT '[]' NOT NULL,
	history TEXT DEFAULT '[]' NOT NULL,
	CONSTRAINT uq_process_id UNIQUE (id),
	CONSTRAINT ck_process_applied_at CHECK (("applied_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("applied_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')),
	CONSTRAINT ck_process_hear_by CHECK ("hear_by" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_process_hear_by_exact CHECK ("hear_by_exact" IN (0, 1)),
	CONSTRAINT ck_process_rejected_at CHECK (("rejected_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("rejected_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')),
	CONSTRAINT ck_process_accepted_at CHECK (("accepted_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("accepted_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')),
	CONSTRAINT ck_process_closed_at CHECK (("closed_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("closed_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')),
	CONSTRAINT ck_process_interest CHECK ("interest" <> '' AND "interest" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_process_range_low CHECK ("range_low" <> '' AND "range_low" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_process_range_high CHECK ("range_high" <> '' AND "range_high" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_process_would_return CHECK ("would_return" IN (0, 1)),
	CONSTRAINT ck_process_no_feedback CHECK ("no_feedback" IN (0, 1)),
	CONSTRAINT ck_process_tags CHECK ("tags" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_process_contacts CHECK ("contacts" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_process_history CHECK ("history" GLOB '[[{]*[]}]')
)
 STRICT;
INSERT INTO "new_process" ("seq", "id", "company", "title", "stage", "applied_at", "posting", "hear_by", "hear_by_exact", "hear_by_channel", "rejected_at", "accepted_at", "closed_at", "outcome", "interest", "contacts", "history")
SELECT "seq", "id", "company", "title", "stage", "applied_at", "posting", "hear_by", "hear_by_exact", "hear_by_channel", "rejected_at", "accepted_at", "closed_at", "outcome", "interest", "contacts", "history" FROM "process";
DELETE FROM sqlite_sequence WHERE name = 'new_process';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'new_process', seq FROM sqlite_sequence WHERE name = 'process';
DROP TABLE "process";
ALTER TABLE "new_process" RENAME TO "process";
CREATE INDEX ix_process_referred_by ON process (referred_by);
CREATE TABLE rule (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	"on" INTEGER DEFAULT '1' NOT NULL,
	amount INTEGER,
	unit TEXT,
	time TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_rule_id UNIQUE (id),
	CONSTRAINT ck_rule_on CHECK ("on" IN (0, 1))
)
 STRICT;
CREATE TABLE saved_search (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	name TEXT DEFAULT '' NOT NULL,
	words TEXT DEFAULT '' NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT uq_saved_search_id UNIQUE (id)
)
 STRICT;
CREATE TABLE "new_settings" (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	time_zone TEXT DEFAULT '' NOT NULL,
	country TEXT DEFAULT '' NOT NULL,
	subdivision TEXT DEFAULT '' NOT NULL,
	weekend TEXT DEFAULT '[]' NOT NULL,
	work_day_ends TEXT DEFAULT '' NOT NULL,
	name TEXT DEFAULT '' NOT NULL,
	email TEXT DEFAULT '' NOT NULL,
	phone TEXT DEFAULT '' NOT NULL,
	address TEXT DEFAULT '' NOT NULL,
	letter_language TEXT DEFAULT '' NOT NULL,
	active_goal INTEGER,
	remind INTEGER DEFAULT '1' NOT NULL,
	discreet INTEGER DEFAULT '1' NOT NULL,
	quiet_from TEXT DEFAULT '' NOT NULL,
	quiet_to TEXT DEFAULT '' NOT NULL,
	start_with_today INTEGER DEFAULT '0' NOT NULL,
	sample INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT uq_settings_id UNIQUE (id),
	CONSTRAINT ck_settings_weekend CHECK ("weekend" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_settings_remind CHECK ("remind" IN (0, 1)),
	CONSTRAINT ck_settings_discreet CHECK ("discreet" IN (0, 1)),
	CONSTRAINT ck_settings_start_with_today CHECK ("start_with_today" IN (0, 1)),
	CONSTRAINT ck_settings_sample CHECK ("sample" IN (0, 1))
)
 STRICT;
INSERT INTO "new_settings" ("seq", "id", "time_zone", "country", "subdivision", "weekend", "work_day_ends", "sample", "quiet_from", "quiet_to")
SELECT "seq", "id", "time_zone", "country", "subdivision", "weekend", "work_day_ends", "sample", '21:00', '08:00' FROM "settings";
DELETE FROM sqlite_sequence WHERE name = 'new_settings';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'new_settings', seq FROM sqlite_sequence WHERE name = 'settings';
DROP TABLE "settings";
ALTER TABLE "new_settings" RENAME TO "settings";
CREATE TABLE story (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	title TEXT DEFAULT '' NOT NULL,
	situation TEXT DEFAULT '' NOT NULL,
	task TEXT DEFAULT '' NOT NULL,
	action TEXT DEFAULT '' NOT NULL,
	result TEXT DEFAULT '' NOT NULL,
	figure TEXT DEFAULT '' NOT NULL,
	rating TEXT,
	tags TEXT DEFAULT '[]' NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT uq_story_id UNIQUE (id),
	CONSTRAINT ck_story_rating CHECK ("rating" <> '' AND "rating" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_story_tags CHECK ("tags" GLOB '[[{]*[]}]')
)
 STRICT;
CREATE TABLE "new_task" (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	title TEXT DEFAULT '' NOT NULL,
	due TEXT,
	done_at TEXT,
	rule TEXT DEFAULT '' NOT NULL,
	subject TEXT DEFAULT '' NOT NULL,
	notes TEXT DEFAULT '' NOT NULL,
	snoozed_until TEXT,
	person TEXT,
	step TEXT DEFAULT '' NOT NULL,
	dismissed_at TEXT,
	link TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_task_id UNIQUE (id),
	CONSTRAINT ck_task_due CHECK (("due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')),
	CONSTRAINT ck_task_done_at CHECK ("done_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
	CONSTRAINT ck_task_snoozed_until CHECK (("snoozed_until" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("snoozed_until" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')),
	CONSTRAINT ck_task_dismissed_at CHECK ("dismissed_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')
)
 STRICT;
INSERT INTO "new_task" ("seq", "id", "title", "due", "done_at", "rule", "subject", "notes", "snoozed_until")
SELECT "seq", "id", "title", "due", "done_at", "rule", "subject", "notes", "snoozed_until" FROM "task";
DELETE FROM sqlite_sequence WHERE name = 'new_task';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'new_task', seq FROM sqlite_sequence WHERE name = 'task';
DROP TABLE "task";
ALTER TABLE "new_task" RENAME TO "task";
CREATE INDEX ix_task_person ON task (person);
CREATE TABLE "new_asked" (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	interview TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	answer TEXT DEFAULT '' NOT NULL,
	person TEXT,
	topic TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_asked_id UNIQUE (id),
	CONSTRAINT fk_asked_interview FOREIGN KEY(interview) REFERENCES interview (id) ON DELETE RESTRICT
)
 STRICT;
INSERT INTO "new_asked" ("seq", "id", "interview", "position", "text", "answer")
SELECT "seq", "id", "interview", "position", "text", "answer" FROM "asked";
DELETE FROM sqlite_sequence WHERE name = 'new_asked';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'new_asked', seq FROM sqlite_sequence WHERE name = 'asked';
DROP TABLE "asked";
ALTER TABLE "new_asked" RENAME TO "asked";
CREATE INDEX ix_asked_interview ON asked (interview);
CREATE INDEX ix_asked_person ON asked (person);
CREATE TABLE checklist_item (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	checklist TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	"key" TEXT DEFAULT '' NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	done_at TEXT,
	dismissed_at TEXT,
	notes TEXT DEFAULT '' NOT NULL,
	link TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_checklist_item_id UNIQUE (id),
	CONSTRAINT fk_checklist_item_checklist FOREIGN KEY(checklist) REFERENCES checklist (id) ON DELETE RESTRICT,
	CONSTRAINT ck_checklist_item_done_at CHECK ("done_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
	CONSTRAINT ck_checklist_item_dismissed_at CHECK ("dismissed_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')
)
 STRICT;
CREATE INDEX ix_checklist_item_checklist ON checklist_item (checklist);
CREATE TABLE observation (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	interview TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	about TEXT DEFAULT '' NOT NULL,
	rating TEXT,
	text TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_observation_id UNIQUE (id),
	CONSTRAINT fk_observation_interview FOREIGN KEY(interview) REFERENCES interview (id) ON DELETE RESTRICT,
	CONSTRAINT ck_observation_rating CHECK ("rating" <> '' AND "rating" NOT GLOB '*[^-+.0-9E]*')
)
 STRICT;
CREATE INDEX ix_observation_interview ON observation (interview);
CREATE TABLE "new_promise" (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	interview TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	who TEXT,
	what TEXT DEFAULT '' NOT NULL,
	due TEXT,
	kept_at TEXT,
	CONSTRAINT uq_promise_id UNIQUE (id),
	CONSTRAINT fk_promise_interview FOREIGN KEY(interview) REFERENCES interview (id) ON DELETE RESTRICT,
	CONSTRAINT ck_promise_due CHECK (("due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')),
	CONSTRAINT ck_promise_kept_at CHECK (("kept_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("kept_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'))
)
 STRICT;
INSERT INTO "new_promise" ("seq", "id", "interview", "position", "who", "what", "due")
SELECT "seq", "id", "interview", "position", "who", "what", "due" FROM "promise";
DELETE FROM sqlite_sequence WHERE name = 'new_promise';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'new_promise', seq FROM sqlite_sequence WHERE name = 'promise';
DROP TABLE "promise";
ALTER TABLE "new_promise" RENAME TO "promise";
CREATE INDEX ix_promise_interview ON promise (interview);
CREATE TABLE "new_question" (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	interview TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	answer TEXT DEFAULT '' NOT NULL,
	rating TEXT,
	next_time TEXT DEFAULT '' NOT NULL,
	tags TEXT DEFAULT '[]' NOT NULL,
	person TEXT,
	bank TEXT,
	settled INTEGER,
	CONSTRAINT uq_question_id UNIQUE (id),
	CONSTRAINT fk_question_interview FOREIGN KEY(interview) REFERENCES interview (id) ON DELETE RESTRICT,
	CONSTRAINT ck_question_rating CHECK ("rating" <> '' AND "rating" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_question_tags CHECK ("tags" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_question_settled CHECK ("settled" IN (0, 1))
)
 STRICT;
INSERT INTO "new_question" ("seq", "id", "interview", "position", "text", "answer", "rating", "next_time", "tags")
SELECT "seq", "id", "interview", "position", "text", "answer", "rating", "next_time", "tags" FROM "question";
DELETE FROM sqlite_sequence WHERE name = 'new_question';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'new_question', seq FROM sqlite_sequence WHERE name = 'question';
DROP TABLE "question";
ALTER TABLE "new_question" RENAME TO "question";
CREATE INDEX ix_question_bank ON question (bank);
CREATE INDEX ix_question_interview ON question (interview);
CREATE INDEX ix_question_person ON question (person);
CREATE TABLE requirement (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	process TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	need TEXT,
	met TEXT,
	proof TEXT DEFAULT '' NOT NULL,
	story TEXT,
	CONSTRAINT uq_requirement_id UNIQUE (id),
	CONSTRAINT fk_requirement_process FOREIGN KEY(process) REFERENCES process (id) ON DELETE RESTRICT
)
 STRICT;
CREATE INDEX ix_requirement_process ON requirement (process);
CREATE INDEX ix_requirement_story ON requirement (story);
