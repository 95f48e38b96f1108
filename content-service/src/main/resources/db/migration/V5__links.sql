-- The addresses of sources and whether they still answer. A row that is being asked about is put off for a while when it
-- is taken, so that no two replicas ask at once and none is lost with a replica.
create table source_link (
    url        text collate "C" primary key,
    state      text        not null default 'unknown' check (state in ('unknown', 'alive', 'dead')),
    failures   integer     not null default 0 check (failures >= 0),
    detail     text,
    asked_at   timestamptz,
    next_at    timestamptz not null
);
create index source_link_due on source_link (next_at);
