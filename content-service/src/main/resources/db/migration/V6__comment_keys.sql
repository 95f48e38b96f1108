-- The key under which a comment was sent, so that sending it again does not say it twice.
alter table comment add column idempotency_key text;
create unique index comment_of_key on comment (draft, author, idempotency_key) where idempotency_key is not null;
