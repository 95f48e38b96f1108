-- The course of an assessment: what follows it up and when that is due, and what clinicians put in the place of its urgency.
alter table assessment
    add column follows uuid references assessment on delete set null,
    add column override_urgency text;
create index assessment_follows on assessment (follows) where follows is not null;

create table assessment_override (
    id uuid primary key,
    assessment uuid not null references assessment on delete cascade,
    clinic text not null,
    scoring integer not null,
    urgency text not null,
    computed text not null,
    reason bytea not null,
    made_by text not null,
    made_at timestamptz not null
);
create index on assessment_override (assessment);

-- What a follow-up's report took over from the one before because nothing was said of it.
create table carried (
    assessment uuid primary key references assessment on delete cascade,
    clinic text not null,
    measurements text[] not null
);

-- A row for each open assessment. due_at is worked out by the service for the scoring in worked, and never moves back. It
-- counts from the scoring, but not from before counts_from.
create table follow_up (
    assessment uuid primary key references assessment on delete cascade,
    clinic text not null,
    subject text not null,
    scoring integer not null,
    worked integer not null default 0,
    due_at timestamptz,
    counts_from timestamptz,
    met_by uuid,
    announced_at timestamptz
);
create index follow_up_unset on follow_up (assessment) where worked < scoring and met_by is null;
create index follow_up_due on follow_up (clinic, due_at, assessment) where met_by is null;
create index follow_up_unannounced on follow_up (due_at) where met_by is null and announced_at is null;

-- Kept by the database, so that no writer of assessments can forget it, a release before this one included.
create function expect_follow_up() returns trigger language plpgsql as $$
begin
    if new.status = 'closed' then
        delete from follow_up where assessment = new.id;
    elsif tg_op = 'INSERT' or new.scoring <> old.scoring
            or new.override_urgency is distinct from old.override_urgency then
        insert into follow_up (assessment, clinic, subject, scoring)
        values (new.id, new.clinic, new.subject, new.scoring)
        on conflict (assessment) do update set scoring = excluded.scoring, worked = 0;
    end if;
    return null;
end $$;
create trigger follow_up_expected after insert or update on assessment for each row execute function expect_follow_up();

select set_config('dermatrail.clinic', '*', true);
-- What was open before this release is expected from now on, lest all of it be overdue at once.
insert into follow_up (assessment, clinic, subject, scoring, counts_from)
select id, clinic, subject, scoring, now() from assessment where status = 'open';

alter table assessment_override enable row level security;
alter table assessment_override force row level security;
create policy tenant on assessment_override using (clinic = current_clinic() or current_clinic() = '*');
alter table carried enable row level security;
alter table carried force row level security;
create policy tenant on carried using (clinic = current_clinic() or current_clinic() = '*');
alter table follow_up enable row level security;
alter table follow_up force row level security;
create policy tenant on follow_up using (clinic = current_clinic() or current_clinic() = '*');
