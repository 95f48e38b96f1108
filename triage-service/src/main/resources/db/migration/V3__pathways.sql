-- The clinical knowledge as governed data: versions of pathways, of which at most one is in force, and drafts of them.

create table pathway (
    id text primary key,
    document text not null unique,
    -- Rules are told in the order of their pathways.
    place integer not null,
    -- Counts what readers notice: activations and retirements.
    changes bigint not null
);

create table pathway_version (
    pathway text not null references pathway,
    version integer not null,
    state text not null check (state in ('offered', 'active', 'superseded', 'retired')),
    origin text not null check (origin in ('release', 'clinic')),
    body text not null,
    digest text not null,
    -- The digest of the file as a release brought it; its number may have been another one.
    shipped text,
    authors text[] not null,
    reviewer text,
    made_at timestamptz not null,
    primary key (pathway, version),
    unique (pathway, shipped)
);
create unique index pathway_in_force on pathway_version (pathway) where state = 'active';

create table pathway_draft (
    pathway text primary key,
    state text not null check (state in ('draft', 'in_review', 'approved')),
    body text not null,
    authors text[] not null,
    reviewer text,
    note text,
    changed_at timestamptz not null,
    tag uuid not null
);

-- The trail of what was done to pathways; nobody changes it.
create table pathway_step (
    number bigint generated always as identity primary key,
    pathway text not null,
    version integer,
    step text not null,
    who text not null,
    why text,
    digest text,
    happened_at timestamptz not null
);
create index on pathway_step (pathway, number);

create function keep_pathway_step() returns trigger language plpgsql as $$
begin
    raise exception 'The trail of pathways is only added to';
end $$;
create trigger pathway_step_stays before update or delete on pathway_step
    for each row execute function keep_pathway_step();
create trigger pathway_steps_stay before truncate on pathway_step
    for each statement execute function keep_pathway_step();

-- The words that pathways use, as releases brought them: of each document the last one counts.
create table shipped_document (
    number bigint generated always as identity primary key,
    name text not null,
    digest text not null,
    body text not null,
    since timestamptz not null,
    unique (name, digest)
);

-- A recall is due to claims of an article or to pathways.
alter table recall
    alter column article drop not null,
    alter column revision drop not null,
    add column pathways jsonb not null default '[]';
