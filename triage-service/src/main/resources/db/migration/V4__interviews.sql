-- Interviews under way, and for their short life those that have ended. Any replica may take the next answer.
create table interview (
    id uuid primary key,
    clinic text not null,
    subject text not null,
    status text not null check (status in ('open', 'ended')),
    locale text not null,
    report jsonb not null,
    not_understood jsonb not null,
    sealed_text bytea,
    answers jsonb not null,
    question integer not null,
    asked text not null,
    asked_at bigint not null,
    assessment uuid references assessment on delete cascade,
    first_key text,
    first_request bytea,
    last_key text,
    last_request bytea,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    version bigint not null
);
create unique index interview_key on interview (clinic, first_key);
create index interview_subject on interview (clinic, subject);
create index interview_assessment on interview (assessment) where assessment is not null;
create index interview_expiry on interview (expires_at);

alter table interview enable row level security;
alter table interview force row level security;
create policy tenant on interview using (clinic = current_clinic() or current_clinic() = '*');
