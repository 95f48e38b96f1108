-- Articles, their immutable revisions and the claims in them. A withdrawal takes a revision number of its own, so that
-- everything ever said about an article is ordered by that number alone.
create table article (
    slug         text collate "C" primary key,
    standing     text        not null check (standing in ('published', 'withdrawn')),
    revision     integer     not null check (revision > 0),
    reason       text,
    successor    text collate "C" references article (slug),
    changed_by   text        not null,
    changed_at   timestamptz not null,
    version      integer     not null,
    check ((standing = 'withdrawn') = (reason is not null)),
    check (successor <> slug)
);

create table revision (
    slug         text collate "C" not null references article (slug),
    number       integer     not null check (number > 0),
    manuscript   jsonb       not null,
    locale       text        not null,
    title        text        not null,
    summary      text        not null,
    conditions   varchar[]      not null,
    review_by    date,
    author       text        not null,
    reviewer     text        not null,
    publisher    text        not null,
    published_at timestamptz not null,
    primary key (slug, number)
);

create table claim (
    id           text collate "C" not null,
    revision     integer     not null,
    article      text collate "C" not null,
    current      boolean     not null,
    statement    text        not null,
    kind         text        not null,
    certainty    text        not null,
    appraisal    text        not null,
    applies_to   varchar[]      not null,
    sources      jsonb       not null,
    shown        boolean     not null,
    published_at timestamptz not null,
    primary key (id, revision),
    foreign key (article, revision) references revision (slug, number)
);
create index claim_current on claim (id) where current;
create index claim_of_article on claim (article) where current;

-- What is being written. At most one draft an article; it ends when it is published.
create table draft (
    id           uuid primary key,
    slug         text collate "C" not null unique,
    manuscript   jsonb       not null,
    base         integer     not null check (base >= 0),
    stage        text        not null check (stage in ('draft', 'in_review', 'approved')),
    author       text        not null,
    editors      varchar[]      not null,
    submitter    text,
    reviewer     text,
    remark       text,
    begun_at     timestamptz not null,
    changed_at   timestamptz not null,
    version      integer     not null
);

-- Who did what, when and why. Rows are only ever added.
create table audit (
    id       uuid primary key,
    slug     text collate "C" not null,
    draft    uuid,
    revision integer,
    step     text        not null,
    actor    text        not null,
    at       timestamptz not null,
    reason   text
);
create index audit_of_article on audit (slug, at);

-- Events on their way out; a row is gone once the broker has acknowledged it.
create table outbox (
    sequence      bigint generated always as identity primary key,
    id            uuid        not null unique,
    topic         text        not null,
    type          text        not null,
    subject       text        not null,
    time          timestamptz not null,
    partition_key text        not null,
    data_schema   text        not null,
    correlation   text,
    causation     text,
    traceparent   text,
    data          text        not null
);

create function outbox_announce() returns trigger language plpgsql as $$
begin
    perform pg_notify('outbox', '');
    return null;
end
$$;
create trigger outbox_announce after insert on outbox for each statement execute function outbox_announce();

-- Which assessments rest on what, as triage announces it, and how far its topic has been read.
create table resting_assessment (
    assessment uuid primary key,
    scoring    integer not null,
    open       boolean not null,
    claims     text[]  not null,
    conditions text[]  not null
);
create index resting_on_claim on resting_assessment using gin (claims) where open;
create index resting_with_condition on resting_assessment using gin (conditions) where open;

create table consumed (
    topic       text    not null,
    partition   integer not null,
    next_offset bigint  not null,
    primary key (topic, partition)
);
