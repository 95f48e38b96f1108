-- When an article was taken away and for how long: with the revisions, everything that readers ever got or missed. The
-- trigger writes it for whoever changes an article, by whichever way.
create table withdrawal (
    slug      text collate "C" not null references article (slug),
    number    integer     not null,
    at        timestamptz not null,
    by        text        not null,
    reason    text        not null,
    successor text collate "C",
    primary key (slug, number)
);

create function keep_withdrawal() returns trigger language plpgsql as $$
begin
    insert into withdrawal (slug, number, at, by, reason, successor)
    values (new.slug, new.revision, new.changed_at, new.changed_by, new.reason, new.successor)
    on conflict do nothing;
    return null;
end
$$;
create trigger keep_withdrawal after insert or update on article
    for each row when (new.standing = 'withdrawn') execute function keep_withdrawal();

-- Withdrawals before today: the audit has them all, the article the successor of the latest.
insert into withdrawal (slug, number, at, by, reason, successor)
select audit.slug, audit.revision, audit.at, audit.actor, coalesce(audit.reason, ''),
       case when article.revision = audit.revision then article.successor end
from audit join article using (slug)
where audit.step = 'withdraw' and audit.revision is not null
on conflict do nothing;

-- What an article is about, so that a request for a code finds it by an index: 'icd-10:C43.3' for a code itself and
-- 'icd-10:C43+' for each wider code of ICD above it. SNOMED CT identifiers say nothing about what is above them.
create function codes_of(manuscript jsonb) returns text[] language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct word), '{}')
    from jsonb_to_recordset(case jsonb_typeof(manuscript -> 'codes') when 'array' then manuscript -> 'codes' else '[]' end)
             as named (system text, code text),
         lateral (
             select system || ':' || code as word
             union all
             select system || ':' || rtrim(left(code, length), '.') || '+'
             from generate_series(position('.' in code) - 1, length(code) - 1) as length
             where system like 'icd-%' and position('.' in code) > 1
         ) as words
$$;
alter table revision add column codes text[] not null generated always as (codes_of(manuscript)) stored;
create index revision_codes on revision using gin (codes);
create index revision_conditions on revision using gin (conditions);
create index claim_applies on claim using gin (applies_to) where current;
