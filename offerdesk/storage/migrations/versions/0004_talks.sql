CREATE TABLE "new_achievement" (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	day TEXT,
	figure TEXT DEFAULT '' NOT NULL,
	offer TEXT,
	milestone INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT uq_achievement_id UNIQUE (id),
	CONSTRAINT ck_achievement_day CHECK ("day" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_achievement_milestone CHECK ("milestone" IN (0, 1))
)
 STRICT;
INSERT INTO "new_achievement" ("seq", "id", "text", "day", "figure", "offer")
SELECT "seq", "id", "text", "day", "figure", "offer" FROM "achievement";
DELETE FROM sqlite_sequence WHERE name = 'new_achievement';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'new_achievement', seq FROM sqlite_sequence WHERE name = 'achievement';
DROP TABLE "achievement";
ALTER TABLE "new_achievement" RENAME TO "achievement";
CREATE INDEX ix_achievement_offer ON achievement (offer);
CREATE TABLE agreed_point (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	offer TEXT DEFAULT '' NOT NULL,
	field TEXT DEFAULT '' NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	value TEXT DEFAULT '' NOT NULL,
	form TEXT DEFAULT 'verbal' NOT NULL,
	at TEXT,
	person TEXT,
	quote TEXT DEFAULT '' NOT NULL,
	letter_value TEXT DEFAULT '' NOT NULL,
	attachment TEXT,
	page INTEGER,
	waived INTEGER DEFAULT '0' NOT NULL,
	round TEXT,
	position INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT uq_agreed_point_id UNIQUE (id),
	CONSTRAINT ck_agreed_point_at CHECK (("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')),
	CONSTRAINT ck_agreed_point_waived CHECK ("waived" IN (0, 1))
)
 STRICT;
CREATE INDEX ix_agreed_point_attachment ON agreed_point (attachment);
CREATE INDEX ix_agreed_point_offer ON agreed_point (offer);
CREATE INDEX ix_agreed_point_person ON agreed_point (person);
CREATE INDEX ix_agreed_point_round ON agreed_point (round);
CREATE TABLE attachment (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	name TEXT DEFAULT '' NOT NULL,
	subject TEXT DEFAULT '' NOT NULL,
	media TEXT DEFAULT '' NOT NULL,
	size INTEGER,
	digest TEXT DEFAULT '' NOT NULL,
	added_at TEXT,
	notes TEXT DEFAULT '' NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT uq_attachment_id UNIQUE (id),
	CONSTRAINT ck_attachment_added_at CHECK ("added_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')
)
 STRICT;
CREATE TABLE budget (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	name TEXT DEFAULT '' NOT NULL,
	currency TEXT DEFAULT '' NOT NULL,
	tax_rate TEXT,
	tax_table TEXT DEFAULT '[]' NOT NULL,
	savings TEXT,
	offer TEXT,
	notes TEXT DEFAULT '' NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT uq_budget_id UNIQUE (id),
	CONSTRAINT ck_budget_tax_rate CHECK ("tax_rate" <> '' AND "tax_rate" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_budget_tax_table CHECK ("tax_table" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_budget_savings CHECK ("savings" <> '' AND "savings" NOT GLOB '*[^-+.0-9E]*')
)
 STRICT;
CREATE INDEX ix_budget_offer ON budget (offer);
CREATE TABLE content (
	digest TEXT NOT NULL,
	data BLOB NOT NULL,
	CONSTRAINT pk_content PRIMARY KEY (digest)
)
 STRICT;
CREATE TABLE enquiry (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	offer TEXT DEFAULT '' NOT NULL,
	field TEXT DEFAULT '' NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	"to" TEXT,
	person TEXT,
	asked_at TEXT,
	answer TEXT DEFAULT '' NOT NULL,
	value TEXT DEFAULT '' NOT NULL,
	answered_at TEXT,
	source TEXT DEFAULT '' NOT NULL,
	dropped INTEGER DEFAULT '0' NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT uq_enquiry_id UNIQUE (id),
	CONSTRAINT ck_enquiry_asked_at CHECK (("asked_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("asked_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')),
	CONSTRAINT ck_enquiry_answered_at CHECK (("answered_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("answered_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*')),
	CONSTRAINT ck_enquiry_dropped CHECK ("dropped" IN (0, 1))
)
 STRICT;
CREATE INDEX ix_enquiry_offer ON enquiry (offer);
CREATE INDEX ix_enquiry_person ON enquiry (person);
CREATE TABLE "new_market_figure" (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	role TEXT DEFAULT '' NOT NULL,
	place TEXT DEFAULT '' NOT NULL,
	source TEXT DEFAULT '' NOT NULL,
	as_of TEXT,
	level TEXT DEFAULT '' NOT NULL,
	currency TEXT DEFAULT '' NOT NULL,
	period TEXT,
	p10 TEXT,
	p25 TEXT,
	p50 TEXT,
	p75 TEXT,
	p90 TEXT,
	low TEXT,
	high TEXT,
	n INTEGER,
	field TEXT DEFAULT '' NOT NULL,
	fit TEXT,
	process TEXT,
	link TEXT DEFAULT '' NOT NULL,
	notes TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_market_figure_id UNIQUE (id),
	CONSTRAINT ck_market_figure_as_of CHECK ("as_of" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_market_figure_p10 CHECK ("p10" <> '' AND "p10" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_market_figure_p25 CHECK ("p25" <> '' AND "p25" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_market_figure_p50 CHECK ("p50" <> '' AND "p50" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_market_figure_p75 CHECK ("p75" <> '' AND "p75" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_market_figure_p90 CHECK ("p90" <> '' AND "p90" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_market_figure_low CHECK ("low" <> '' AND "low" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_market_figure_high CHECK ("high" <> '' AND "high" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_market_figure_fit CHECK ("fit" <> '' AND "fit" NOT GLOB '*[^-+.0-9E]*')
)
 STRICT;
INSERT INTO "new_market_figure" ("seq", "id", "position", "role", "place", "source", "as_of", "level", "currency", "period", "p10", "p25", "p50", "p75", "p90", "low", "high", "n")
SELECT "seq", "id", "position", "role", "place", "source", "as_of", "level", "currency", "period", "p10", "p25", "p50", "p75", "p90", "low", "high", "n" FROM "market_figure";
DELETE FROM sqlite_sequence WHERE name = 'new_market_figure';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'new_market_figure', seq FROM sqlite_sequence WHERE name = 'market_figure';
DROP TABLE "market_figure";
ALTER TABLE "new_market_figure" RENAME TO "market_figure";
CREATE INDEX ix_market_figure_process ON market_figure (process);
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
	reopened_at TEXT,
	closed_at TEXT,
	version INTEGER DEFAULT '0' NOT NULL,
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
	CONSTRAINT ck_offer_reopened_at CHECK ("reopened_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
	CONSTRAINT ck_offer_closed_at CHECK ("closed_at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
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
INSERT INTO "new_offer" ("seq", "id", "company", "process", "title", "level", "city", "region", "country", "current_job", "state", "received_at", "decide_by", "decide_by_agreed", "start_date", "accepted_at", "declined_at", "decline_reasons", "compared", "position", "pay_amount", "pay_currency", "pay_period", "hours_per_week", "weeks_per_year", "payments_per_year", "raise_rate", "raise_every", "bonus_target", "bonus_amount", "bonus_payout", "bonus_guaranteed", "bonus_paid_every", "refresher_value", "refresher_first", "refresher_every", "refresher_vesting", "refresher_written", "match_tiers", "match_cap", "match_vesting", "match_true_up", "own_contribution", "pto_days", "sick_days", "holidays", "unlimited_leave", "parental_weeks", "parental_pay", "week_hours", "unpaid_overtime", "remote_days", "flexible_hours", "commute_days", "commute_minutes", "commute_distance", "commute_rate", "commute_parking", "commute_fare", "cost_of_living", "cost_of_living_date", "cost_of_living_source", "written", "written_at", "notice_days", "notice_ends", "terms", "ratings", "notes", "none_of", "ranges", "version")
SELECT "seq", "id", "company", "process", "title", "level", "city", "region", "country", "current_job", "state", "received_at", "decide_by", "decide_by_agreed", "start_date", "accepted_at", "declined_at", "decline_reasons", "compared", "position", "pay_amount", "pay_currency", "pay_period", "hours_per_week", "weeks_per_year", "payments_per_year", "raise_rate", "raise_every", "bonus_target", "bonus_amount", "bonus_payout", "bonus_guaranteed", "bonus_paid_every", "refresher_value", "refresher_first", "refresher_every", "refresher_vesting", "refresher_written", "match_tiers", "match_cap", "match_vesting", "match_true_up", "own_contribution", "pto_days", "sick_days", "holidays", "unlimited_leave", "parental_weeks", "parental_pay", "week_hours", "unpaid_overtime", "remote_days", "flexible_hours", "commute_days", "commute_minutes", "commute_distance", "commute_rate", "commute_parking", "commute_fare", "cost_of_living", "cost_of_living_date", "cost_of_living_source", "written", "written_at", "notice_days", "notice_ends", "terms", "ratings", "notes", "none_of", "ranges", 0 FROM "offer";
DELETE FROM sqlite_sequence WHERE name = 'new_offer';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'new_offer', seq FROM sqlite_sequence WHERE name = 'offer';
DROP TABLE "offer";
ALTER TABLE "new_offer" RENAME TO "offer";
CREATE INDEX ix_offer_process ON offer (process);
CREATE TABLE offer_version (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	offer TEXT DEFAULT '' NOT NULL,
	number INTEGER DEFAULT '0' NOT NULL,
	terms TEXT NOT NULL,
	at TEXT,
	round TEXT,
	notes TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_offer_version_id UNIQUE (id),
	CONSTRAINT ck_offer_version_terms CHECK ("terms" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_offer_version_at CHECK (("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'))
)
 STRICT;
CREATE INDEX ix_offer_version_offer ON offer_version (offer);
CREATE INDEX ix_offer_version_round ON offer_version (round);
CREATE TABLE "plan" (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	offer TEXT DEFAULT '' NOT NULL,
	target TEXT,
	acceptable TEXT,
	walk_away TEXT,
	anchor TEXT,
	anchor_above TEXT,
	factor TEXT,
	factor_reason TEXT DEFAULT '' NOT NULL,
	named_first TEXT,
	their_low TEXT,
	their_high TEXT,
	their_source TEXT DEFAULT '' NOT NULL,
	channel TEXT,
	at TEXT,
	person TEXT,
	opening TEXT DEFAULT '' NOT NULL,
	closing TEXT DEFAULT '' NOT NULL,
	otherwise TEXT DEFAULT '' NOT NULL,
	trades TEXT DEFAULT '' NOT NULL,
	asked_once INTEGER DEFAULT '0' NOT NULL,
	lessons TEXT DEFAULT '' NOT NULL,
	notes TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_plan_id UNIQUE (id),
	CONSTRAINT ck_plan_target CHECK ("target" <> '' AND "target" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_plan_acceptable CHECK ("acceptable" <> '' AND "acceptable" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_plan_walk_away CHECK ("walk_away" <> '' AND "walk_away" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_plan_anchor CHECK ("anchor" <> '' AND "anchor" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_plan_anchor_above CHECK ("anchor_above" <> '' AND "anchor_above" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_plan_factor CHECK ("factor" <> '' AND "factor" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_plan_their_low CHECK ("their_low" <> '' AND "their_low" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_plan_their_high CHECK ("their_high" <> '' AND "their_high" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_plan_at CHECK ("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
	CONSTRAINT ck_plan_asked_once CHECK ("asked_once" IN (0, 1))
)
 STRICT;
CREATE INDEX ix_plan_offer ON "plan" (offer);
CREATE INDEX ix_plan_person ON "plan" (person);
CREATE TABLE "new_practice" (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	kind TEXT DEFAULT 'question' NOT NULL,
	at TEXT,
	question TEXT,
	story TEXT,
	pitch TEXT,
	process TEXT,
	offer TEXT,
	role TEXT DEFAULT '' NOT NULL,
	seconds INTEGER,
	rating TEXT,
	partner TEXT DEFAULT '' NOT NULL,
	notes TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_practice_id UNIQUE (id),
	CONSTRAINT ck_practice_at CHECK ("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'),
	CONSTRAINT ck_practice_rating CHECK ("rating" <> '' AND "rating" NOT GLOB '*[^-+.0-9E]*')
)
 STRICT;
INSERT INTO "new_practice" ("seq", "id", "kind", "at", "question", "story", "pitch", "process", "seconds", "rating", "partner", "notes")
SELECT "seq", "id", "kind", "at", "question", "story", "pitch", "process", "seconds", "rating", "partner", "notes" FROM "practice";
DELETE FROM sqlite_sequence WHERE name = 'new_practice';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'new_practice', seq FROM sqlite_sequence WHERE name = 'practice';
DROP TABLE "practice";
ALTER TABLE "new_practice" RENAME TO "practice";
CREATE INDEX ix_practice_offer ON practice (offer);
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
	kept_on_file INTEGER,
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
	CONSTRAINT ck_process_kept_on_file CHECK ("kept_on_file" IN (0, 1)),
	CONSTRAINT ck_process_no_feedback CHECK ("no_feedback" IN (0, 1)),
	CONSTRAINT ck_process_tags CHECK ("tags" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_process_contacts CHECK ("contacts" GLOB '[[{]*[]}]'),
	CONSTRAINT ck_process_history CHECK ("history" GLOB '[[{]*[]}]')
)
 STRICT;
INSERT INTO "new_process" ("seq", "id", "company", "title", "stage", "applied_at", "posting", "hear_by", "hear_by_exact", "hear_by_channel", "rejected_at", "accepted_at", "closed_at", "outcome", "interest", "referred_by", "place", "link", "resume", "range_low", "range_high", "range_currency", "range_source", "goals", "contribution", "relation", "would_return", "no_feedback", "tags", "notes", "contacts", "history")
SELECT "seq", "id", "company", "title", "stage", "applied_at", "posting", "hear_by", "hear_by_exact", "hear_by_channel", "rejected_at", "accepted_at", "closed_at", "outcome", "interest", "referred_by", "place", "link", "resume", "range_low", "range_high", "range_currency", "range_source", "goals", "contribution", "relation", "would_return", "no_feedback", "tags", "notes", "contacts", "history" FROM "process";
DELETE FROM sqlite_sequence WHERE name = 'new_process';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'new_process', seq FROM sqlite_sequence WHERE name = 'process';
DROP TABLE "process";
ALTER TABLE "new_process" RENAME TO "process";
CREATE INDEX ix_process_referred_by ON process (referred_by);
CREATE TABLE resource (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	title TEXT DEFAULT '' NOT NULL,
	link TEXT DEFAULT '' NOT NULL,
	notes TEXT DEFAULT '' NOT NULL,
	tags TEXT DEFAULT '[]' NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT uq_resource_id UNIQUE (id),
	CONSTRAINT ck_resource_tags CHECK ("tags" GLOB '[[{]*[]}]')
)
 STRICT;
CREATE TABLE "new_round" (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	offer TEXT DEFAULT '' NOT NULL,
	number INTEGER,
	at TEXT,
	"by" TEXT,
	channel TEXT DEFAULT '' NOT NULL,
	status TEXT DEFAULT '' NOT NULL,
	person TEXT,
	version INTEGER,
	notes TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_round_id UNIQUE (id),
	CONSTRAINT ck_round_at CHECK (("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]') OR ("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*[-+][0-9][0-9]:[0-9][0-9]*'))
)
 STRICT;
INSERT INTO "new_round" ("seq", "id", "offer", "number", "at", "by", "channel", "status")
SELECT "seq", "id", "offer", "number", "at", "by", "channel", "status" FROM "round";
DELETE FROM sqlite_sequence WHERE name = 'new_round';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'new_round', seq FROM sqlite_sequence WHERE name = 'round';
DROP TABLE "round";
ALTER TABLE "new_round" RENAME TO "round";
CREATE INDEX ix_round_offer ON round (offer);
CREATE INDEX ix_round_person ON round (person);
CREATE TABLE strength (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	title TEXT DEFAULT '' NOT NULL,
	kind TEXT DEFAULT 'result' NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	figure TEXT DEFAULT '' NOT NULL,
	cost TEXT,
	currency TEXT DEFAULT '' NOT NULL,
	per TEXT,
	day TEXT,
	source TEXT DEFAULT '' NOT NULL,
	story TEXT,
	offer TEXT,
	tags TEXT DEFAULT '[]' NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	CONSTRAINT uq_strength_id UNIQUE (id),
	CONSTRAINT ck_strength_cost CHECK ("cost" <> '' AND "cost" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_strength_day CHECK ("day" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT ck_strength_tags CHECK ("tags" GLOB '[[{]*[]}]')
)
 STRICT;
CREATE INDEX ix_strength_offer ON strength (offer);
CREATE INDEX ix_strength_story ON strength (story);
CREATE TABLE trash (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	label TEXT NOT NULL,
	at TEXT NOT NULL,
	changes TEXT NOT NULL,
	CONSTRAINT ck_trash_changes CHECK (changes GLOB '[[{]*[]}]')
)
 STRICT;
CREATE TABLE alternative (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	"plan" TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	field TEXT DEFAULT '' NOT NULL,
	value TEXT DEFAULT '' NOT NULL,
	weight TEXT,
	ease TEXT,
	notes TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_alternative_id UNIQUE (id),
	CONSTRAINT fk_alternative_plan FOREIGN KEY("plan") REFERENCES "plan" (id) ON DELETE RESTRICT,
	CONSTRAINT ck_alternative_weight CHECK ("weight" <> '' AND "weight" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_alternative_ease CHECK ("ease" <> '' AND "ease" NOT GLOB '*[^-+.0-9E]*')
)
 STRICT;
CREATE INDEX ix_alternative_plan ON alternative ("plan");
CREATE TABLE answer (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	"plan" TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	branch TEXT DEFAULT 'yes' NOT NULL,
	line TEXT DEFAULT '' NOT NULL,
	reply TEXT DEFAULT '' NOT NULL,
	field TEXT DEFAULT '' NOT NULL,
	value TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_answer_id UNIQUE (id),
	CONSTRAINT fk_answer_plan FOREIGN KEY("plan") REFERENCES "plan" (id) ON DELETE RESTRICT
)
 STRICT;
CREATE INDEX ix_answer_plan ON answer ("plan");
CREATE TABLE "new_ask" (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	round TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	field TEXT DEFAULT '' NOT NULL,
	"before" TEXT DEFAULT '' NOT NULL,
	"after" TEXT DEFAULT '' NOT NULL,
	reason TEXT DEFAULT '' NOT NULL,
	priority TEXT,
	evidence TEXT DEFAULT '' NOT NULL,
	argument TEXT,
	gain TEXT DEFAULT '' NOT NULL,
	strengths TEXT DEFAULT '[]' NOT NULL,
	CONSTRAINT uq_ask_id UNIQUE (id),
	CONSTRAINT fk_ask_round FOREIGN KEY(round) REFERENCES round (id) ON DELETE RESTRICT,
	CONSTRAINT ck_ask_priority CHECK ("priority" <> '' AND "priority" NOT GLOB '*[^-+.0-9E]*'),
	CONSTRAINT ck_ask_strengths CHECK ("strengths" GLOB '[[{]*[]}]')
)
 STRICT;
INSERT INTO "new_ask" ("seq", "id", "round", "position", "field", "before", "after", "reason", "priority", "evidence")
SELECT "seq", "id", "round", "position", "field", "before", "after", "reason", "priority", "evidence" FROM "ask";
DELETE FROM sqlite_sequence WHERE name = 'new_ask';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'new_ask', seq FROM sqlite_sequence WHERE name = 'ask';
DROP TABLE "ask";
ALTER TABLE "new_ask" RENAME TO "ask";
CREATE INDEX ix_ask_round ON ask (round);
CREATE TABLE condition (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	"plan" TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	field TEXT DEFAULT '' NOT NULL,
	compare TEXT,
	value TEXT DEFAULT '' NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	must INTEGER DEFAULT '1' NOT NULL,
	met INTEGER,
	CONSTRAINT uq_condition_id UNIQUE (id),
	CONSTRAINT fk_condition_plan FOREIGN KEY("plan") REFERENCES "plan" (id) ON DELETE RESTRICT,
	CONSTRAINT ck_condition_must CHECK ("must" IN (0, 1)),
	CONSTRAINT ck_condition_met CHECK ("met" IN (0, 1))
)
 STRICT;
CREATE INDEX ix_condition_plan ON condition ("plan");
CREATE TABLE expense (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	budget TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	label TEXT DEFAULT '' NOT NULL,
	amount TEXT,
	per TEXT,
	need TEXT DEFAULT 'need' NOT NULL,
	CONSTRAINT uq_expense_id UNIQUE (id),
	CONSTRAINT fk_expense_budget FOREIGN KEY(budget) REFERENCES budget (id) ON DELETE RESTRICT,
	CONSTRAINT ck_expense_amount CHECK ("amount" <> '' AND "amount" NOT GLOB '*[^-+.0-9E]*')
)
 STRICT;
CREATE INDEX ix_expense_budget ON expense (budget);
CREATE TABLE received (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	look_back TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	field TEXT DEFAULT '' NOT NULL,
	promised TEXT DEFAULT '' NOT NULL,
	received TEXT DEFAULT '' NOT NULL,
	notes TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_received_id UNIQUE (id),
	CONSTRAINT fk_received_look_back FOREIGN KEY(look_back) REFERENCES look_back (id) ON DELETE RESTRICT
)
 STRICT;
CREATE INDEX ix_received_look_back ON received (look_back);
CREATE TABLE "new_reply" (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	round TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	field TEXT DEFAULT '' NOT NULL,
	value TEXT DEFAULT '' NOT NULL,
	status TEXT DEFAULT '' NOT NULL,
	refusal TEXT,
	reason TEXT DEFAULT '' NOT NULL,
	CONSTRAINT uq_reply_id UNIQUE (id),
	CONSTRAINT fk_reply_round FOREIGN KEY(round) REFERENCES round (id) ON DELETE RESTRICT
)
 STRICT;
INSERT INTO "new_reply" ("seq", "id", "round", "position", "field", "value", "status")
SELECT "seq", "id", "round", "position", "field", "value", "status" FROM "reply";
DELETE FROM sqlite_sequence WHERE name = 'new_reply';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'new_reply', seq FROM sqlite_sequence WHERE name = 'reply';
DROP TABLE "reply";
ALTER TABLE "new_reply" RENAME TO "reply";
CREATE INDEX ix_reply_round ON reply (round);
CREATE TABLE "new_requirement" (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	id TEXT NOT NULL,
	process TEXT NOT NULL,
	position INTEGER DEFAULT '0' NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	need TEXT,
	met TEXT,
	proof TEXT DEFAULT '' NOT NULL,
	story TEXT,
	strength TEXT,
	CONSTRAINT uq_requirement_id UNIQUE (id),
	CONSTRAINT fk_requirement_process FOREIGN KEY(process) REFERENCES process (id) ON DELETE RESTRICT
)
 STRICT;
INSERT INTO "new_requirement" ("seq", "id", "process", "position", "text", "need", "met", "proof", "story")
SELECT "seq", "id", "process", "position", "text", "need", "met", "proof", "story" FROM "requirement";
DELETE FROM sqlite_sequence WHERE name = 'new_requirement';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'new_requirement', seq FROM sqlite_sequence WHERE name = 'requirement';
DROP TABLE "requirement";
ALTER TABLE "new_requirement" RENAME TO "requirement";
CREATE INDEX ix_requirement_process ON requirement (process);
CREATE INDEX ix_requirement_story ON requirement (story);
CREATE INDEX ix_requirement_strength ON requirement (strength);
