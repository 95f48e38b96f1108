-- The tenant of a transaction is the setting dermatrail.clinic; '*' is the service's own work over all clinics.
create function current_clinic() returns text language sql stable
    return current_setting('dermatrail.clinic', true);

-- What triage knows of the articles: the current claims, projected from the article events.
create table evidence_article (
    slug text primary key,
    revision integer not null,
    state text not null check (state in ('published', 'withdrawn')),
    changed_at timestamptz not null
);

create table evidence_claim (
    claim text primary key,
    article text not null references evidence_article,
    revision integer not null,
    certainty text not null,
    appraisal text not null,
    fingerprint text not null,
    current boolean not null
);
create index on evidence_claim (article);

-- Counts every change of the evidence, so that a scoring knows which state it saw.
create table evidence_state (
    single boolean primary key default true check (single),
    version bigint not null
);
insert into evidence_state (version) values (0);

create table consumed_offset (
    consumer text not null,
    topic text not null,
    partition integer not null,
    next_offset bigint not null,
    primary key (consumer, topic, partition)
);

create table rejected_event (
    consumer text not null,
    topic text not null,
    partition integer not null,
    "offset" bigint not null,
    reason text not null,
    rejected_at timestamptz not null,
    primary key (consumer, topic, partition, "offset")
);

create table assessment (
    id uuid primary key,
    clinic text not null,
    subject text not null,
    status text not null check (status in ('open', 'closed')),
    locale text not null,
    report jsonb not null,
    not_understood jsonb not null,
    sealed_text bytea,
    urgency text not null,
    score integer not null check (score between 0 and 100),
    scoring integer not null,
    scored_at timestamptz not null,
    created_at timestamptz not null,
    evidence_version bigint not null,
    digest text not null,
    version bigint not null
);
create index assessment_worklist on assessment (clinic, status, score desc, id desc);
create index assessment_subject on assessment (clinic, subject, id);

create table scoring (
    assessment uuid not null references assessment on delete cascade,
    number integer not null,
    clinic text not null,
    reason text not null,
    recall uuid,
    scored_at timestamptz not null,
    urgency text not null,
    score integer not null,
    result jsonb not null,
    evidence jsonb not null,
    evidence_digest text not null,
    digest text not null,
    acknowledged_by text,
    acknowledged_at timestamptz,
    primary key (assessment, number)
);
create index scoring_recall on scoring (recall, assessment) where recall is not null;

-- Which claims the latest scoring of an assessment rests on, also those that are withdrawn.
create table reliance (
    claim text not null,
    assessment uuid not null references assessment on delete cascade,
    clinic text not null,
    primary key (claim, assessment)
);
create index on reliance (assessment);

create table idempotency (
    clinic text not null,
    key text not null,
    request bytea not null,
    assessment uuid not null references assessment on delete cascade deferrable initially deferred,
    made_at timestamptz not null,
    primary key (clinic, key)
);
create index on idempotency (assessment);
create index on idempotency (made_at);

create table recall (
    id uuid primary key,
    article text not null,
    revision integer not null,
    claims jsonb not null,
    status text not null check (status in ('open', 'completed')),
    evidence_version bigint not null,
    cause text,
    opened_at timestamptz not null,
    completed_at timestamptz
);
create index on recall (opened_at desc);

create table recall_shard (
    id uuid primary key,
    recall uuid not null references recall on delete cascade,
    first_assessment uuid not null,
    last_assessment uuid not null,
    done_to uuid,
    done boolean not null default false,
    announced_at timestamptz not null
);
create index on recall_shard (recall) where not done;

-- The counts of a recall, a row a clinic: the API shows a clinic its own. Events carry the sums.
create table recall_outcome (
    recall uuid not null references recall on delete cascade,
    clinic text not null,
    affected integer not null,
    unchanged integer not null default 0,
    raised integer not null default 0,
    lowered integer not null default 0,
    failed integer not null default 0,
    primary key (recall, clinic)
);

create table outbox (
    sequence bigint generated always as identity primary key,
    topic text not null,
    key text not null,
    event_id uuid not null,
    type text not null,
    subject text not null,
    happened_at timestamptz not null,
    correlation text,
    causation text,
    traceparent text,
    data jsonb not null
);

create function wake_outbox() returns trigger language plpgsql as $$
begin
    perform pg_notify('outbox', '');
    return null;
end $$;
create trigger outbox_filled after insert on outbox for each statement execute function wake_outbox();

alter table assessment enable row level security;
alter table assessment force row level security;
create policy tenant on assessment using (clinic = current_clinic() or current_clinic() = '*');
alter table scoring enable row level security;
alter table scoring force row level security;
create policy tenant on scoring using (clinic = current_clinic() or current_clinic() = '*');
alter table reliance enable row level security;
alter table reliance force row level security;
create policy tenant on reliance using (clinic = current_clinic() or current_clinic() = '*');
alter table idempotency enable row level security;
alter table idempotency force row level security;
create policy tenant on idempotency using (clinic = current_clinic() or current_clinic() = '*');
alter table recall_outcome enable row level security;
alter table recall_outcome force row level security;
create policy tenant on recall_outcome using (clinic = current_clinic() or current_clinic() = '*');
