-- How far the latest import of each source has come. Written in the transaction of the lines that it counts.
create table import (
    source      text collate "C" primary key,
    run         uuid        not null,
    mode        text        not null check (mode in ('draft', 'published')),
    lines       bigint      not null check (lines >= 0),
    created     bigint      not null,
    revised     bigint      not null,
    unchanged   bigint      not null,
    refused     bigint      not null,
    begun_by    text        not null,
    begun_at    timestamptz not null,
    changed_at  timestamptz not null,
    finished_at timestamptz
);

-- Which document of which source became which article, and what it said when it was last taken in.
create table imported (
    source     text collate "C" not null,
    source_id  text collate "C" not null,
    slug       text collate "C" not null unique,
    content    text        not null,
    run        uuid        not null,
    draft      text,
    changed_at timestamptz not null,
    primary key (source, source_id)
);

-- Packing costs more than the place that it saves: a third of the time that a revision takes to be stored.
alter table revision alter column manuscript set storage external;
alter table outbox alter column data set storage external;
alter table outbox set (toast_tuple_target = 8160);
