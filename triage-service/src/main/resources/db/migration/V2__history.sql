-- What a score rested on, kept for ever: the clinical knowledge by its digest, and each claim by the state of the evidence.

create table knowledge (
    digest text primary key,
    documents jsonb not null
);

-- Which knowledge scored from when on; a release that is taken back is a new row.
create table knowledge_use (
    number bigint generated always as identity primary key,
    digest text not null references knowledge,
    since timestamptz not null
);

create table evidence_moment (
    version bigint primary key,
    since timestamptz not null
);

create table claim_history (
    claim text not null,
    version bigint not null,
    article text not null,
    revision integer not null,
    certainty text not null,
    appraisal text not null,
    current boolean not null,
    primary key (claim, version)
);

-- The evidence as it is now has stood since the last article event; what was before is not known any more.
insert into evidence_moment (version, since)
select version, coalesce((select max(changed_at) from evidence_article), clock_timestamp()) from evidence_state;
insert into claim_history (claim, version, article, revision, certainty, appraisal, current)
select claim, (select version from evidence_state), article, revision, certainty, appraisal, current from evidence_claim;

-- Kept by the database and not by the service, so that no writer, not even one of the release before, can forget it.
-- Claims change first and the state is counted after them, in one transaction that has the evidence to itself.
-- For all rows of a statement at once, since an import brings thousands.
create function keep_claims() returns trigger language plpgsql as $$
begin
    insert into claim_history (claim, version, article, revision, certainty, appraisal, current)
    select claim, (select version + 1 from evidence_state), article, revision, certainty, appraisal, current
    from changed
    on conflict (claim, version) do update
    set article = excluded.article, revision = excluded.revision, certainty = excluded.certainty,
        appraisal = excluded.appraisal, current = excluded.current;
    return null;
end $$;
create trigger claims_added after insert on evidence_claim
    referencing new table as changed for each statement execute function keep_claims();
create trigger claims_changed after update on evidence_claim
    referencing new table as changed for each statement execute function keep_claims();

create function keep_moment() returns trigger language plpgsql as $$
begin
    insert into evidence_moment (version, since) values (new.version, clock_timestamp());
    return null;
end $$;
create trigger evidence_advanced after update on evidence_state for each row execute function keep_moment();

-- Null for scorings made before this was kept.
alter table scoring
    add column knowledge text,
    add column evidence_version bigint;
