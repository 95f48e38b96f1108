-- The trail of deeds becomes a chain: each row has the next number and the SHA-256 of the hash before it and of all that
-- the row says. A field is its length in bytes, four bytes long, and its UTF-8; a missing one is four bytes ff.
alter table audit add column locale text, add column sequence bigint, add column hash bytea;

create function audit_field(value text) returns bytea immutable language sql as $$
    select case when value is null then '\xffffffff'::bytea
                else int4send(octet_length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8') end
$$;

do $$
declare
    deed     record;
    number   bigint := 0;
    previous bytea  := decode(repeat('00', 32), 'hex');
begin
    for deed in select * from audit order by at, id loop
        number := number + 1;
        previous := sha256(previous
            || audit_field(number::text)
            || audit_field(deed.id::text)
            || audit_field(deed.slug)
            || audit_field(deed.locale)
            || audit_field(deed.draft::text)
            || audit_field(deed.revision::text)
            || audit_field(deed.step)
            || audit_field(deed.actor)
            || audit_field(to_char(deed.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
            || audit_field(deed.reason));
        update audit set sequence = number, hash = previous where id = deed.id;
    end loop;
end
$$;

drop function audit_field(text);

alter table audit
    alter column sequence set not null,
    alter column hash set not null,
    add constraint audit_sequence unique (sequence),
    add check (sequence > 0),
    add check (octet_length(hash) = 32);
drop index audit_of_article;
create index audit_of_article on audit (slug, sequence);

-- Rows are only ever added. Whoever owns the table can lift this, which is what the chain is for.
create function audit_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'audit rows are only ever added' using errcode = 'restrict_violation';
end
$$;
create trigger audit_append_only before update or delete on audit for each row execute function audit_refuse();
create trigger audit_keep before truncate on audit for each statement execute function audit_refuse();

-- One draft an article and language; the empty locale is the article's own.
alter table draft
    add column locale text collate "C" not null default '',
    add column publish_at timestamptz,
    add column scheduler text,
    drop constraint draft_slug_key,
    add constraint draft_of_text unique (slug, locale),
    drop constraint draft_stage_check,
    add constraint draft_stage_check check (stage in ('draft', 'in_review', 'approved', 'scheduled')),
    add check ((stage = 'scheduled') = (publish_at is not null));
alter table draft alter column locale drop default;
create index draft_due on draft (publish_at) where stage = 'scheduled';

-- For which revision it was announced that somebody has to look at it again.
alter table article add column review_announced integer;
create index revision_to_review on revision (review_by) where review_by is not null;

-- An article in a further language. Numbered by itself, since one revision may be translated twice.
create table translation (
    slug         text collate "C" not null,
    locale       text collate "C" not null,
    number       integer     not null check (number > 0),
    revision     integer     not null,
    current      boolean     not null,
    manuscript   jsonb       not null,
    author       text        not null,
    reviewer     text        not null,
    publisher    text        not null,
    published_at timestamptz not null,
    primary key (slug, locale, number),
    foreign key (slug, revision) references revision (slug, number)
);
create unique index translation_current on translation (slug, locale) where current;

-- What editors and reviewers say to each other about a draft; kept when the draft is gone.
create table comment (
    id          uuid primary key,
    slug        text collate "C" not null,
    locale      text collate "C" not null,
    draft       uuid        not null,
    revision    integer,
    section     text,
    text        text        not null,
    in_reply_to uuid references comment (id),
    author      text        not null,
    at          timestamptz not null,
    resolved_by text,
    resolved_at timestamptz,
    check ((resolved_by is null) = (resolved_at is null))
);
create index comment_on_draft on comment (draft, id);
create index comment_on_article on comment (slug, id);
