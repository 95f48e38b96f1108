package org.dermatrail.content.transfer;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of the import: how far each source has come, and which document became which article. */
@ApplicationScoped
class ImportTables {

    private static final String BEGIN = """
            insert into import (source, run, mode, lines, created, revised, unchanged, refused, begun_by, begun_at,
                changed_at)
            values (?, ?, ?, 0, 0, 0, 0, 0, ?, ?, ?)
            on conflict (source) do update set run = excluded.run, mode = excluded.mode, lines = 0, created = 0,
                revised = 0, unchanged = 0, refused = 0, begun_by = excluded.begun_by, begun_at = excluded.begun_at,
                changed_at = excluded.changed_at, finished_at = null""";

    private static final String PROGRESS = """
            select run, mode, lines, created, revised, unchanged, refused, begun_by, begun_at, changed_at, finished_at
            from import where source = ?""";

    private static final String ADVANCE = """
            update import set lines = ?, created = created + ?, revised = revised + ?, unchanged = unchanged + ?,
                refused = refused + ?, changed_at = ?, finished_at = null
            where source = ? and run = ? and lines = ?""";

    private static final String FINISH =
            "update import set lines = ?, changed_at = ?, finished_at = ? where source = ? and run = ? and lines <= ?";

    /** By index for each line, said so with offsets: else whole tables are read for every batch once they are large. */
    private static final String KNOWN = """
            select earlier.slug, earlier.content, earlier.run, earlier.draft,
                   other.slug is not null and (other.source, other.source_id) <> (?, line.source_id),
                   article.revision, article.standing = 'withdrawn', coalesce(revision.reviewer, '') <> '',
                   draft.slug is not null,
                   earlier.draft is not null and exists (
                       select from audit where audit.slug = earlier.slug and audit.step = 'discard'
                           and audit.draft = split_part(earlier.draft, '.', 1)::uuid),
                   draft.id = split_part(earlier.draft, '.', 1)::uuid
            from unnest(?::text[], ?::text[]) with ordinality as line (source_id, slug, number)
            left join lateral (select * from imported where source = ? and source_id = line.source_id offset 0)
                as earlier on true
            left join lateral (select * from imported where slug = line.slug offset 0) as other on true
            left join lateral (select * from article where slug = line.slug offset 0) as article on true
            left join lateral (
                select * from revision where slug = article.slug and number = article.revision offset 0)
                as revision on true
            left join lateral (select * from draft where slug = line.slug and locale = '' offset 0) as draft on true
            order by line.number""";

    private static final String REMEMBER = """
            insert into imported (source, source_id, slug, content, run, draft, changed_at) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (source, source_id) do update set content = excluded.content, run = excluded.run,
                draft = excluded.draft, changed_at = excluded.changed_at""";

    private final AgroalDataSource database;

    ImportTables(AgroalDataSource database) {
        this.database = database;
    }

    /** What was taken in of a document, and the tag of its draft; none where it was published past all drafts. */
    record Taken(Entry.Sound entry, @Nullable String draft) {}

    /** The latest run of a source, with how far it came. */
    record Progress(UUID run, ImportView view) {}

    void begin(String source, UUID run, Mode mode, String by, Instant at) {
        execute(BEGIN, statement -> {
            statement.setString(1, source);
            statement.setObject(2, run);
            statement.setString(3, mode.word());
            statement.setString(4, by);
            statement.setObject(5, time(at));
            statement.setObject(6, time(at));
            return statement.executeUpdate();
        });
    }

    Optional<Progress> progress(String source) {
        return execute(PROGRESS, statement -> {
            statement.setString(1, source);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(progress(source, row)) : Optional.empty();
            }
        });
    }

    /** Adds what became of a batch, and tells whether the run is still the one that goes on from there. */
    boolean advance(ImportRun run, long from, Counts batch, Instant at) {
        return execute(ADVANCE, statement -> {
                    statement.setLong(1, batch.lines());
                    statement.setLong(2, batch.created());
                    statement.setLong(3, batch.revised());
                    statement.setLong(4, batch.unchanged());
                    statement.setLong(5, batch.refused());
                    statement.setObject(6, time(at));
                    statement.setString(7, run.source());
                    statement.setObject(8, run.id());
                    statement.setLong(9, from);
                    return statement.executeUpdate();
                })
                == 1;
    }

    /** Notes the end of the stream, and tells whether nobody has gone on beyond it. */
    boolean finish(ImportRun run, long lines, Instant at) {
        return execute(FINISH, statement -> {
                    statement.setLong(1, lines);
                    statement.setObject(2, time(at));
                    statement.setObject(3, time(at));
                    statement.setString(4, run.source());
                    statement.setObject(5, run.id());
                    statement.setLong(6, lines);
                    return statement.executeUpdate();
                })
                == 1;
    }

    /** What is known about each of the lines, in their order. */
    List<Known> known(ImportRun run, List<Entry.Sound> entries) {
        return execute(KNOWN, statement -> {
            Connection connection = statement.getConnection();
            statement.setString(1, run.source());
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text", entries.stream().map(Entry.Sound::sourceId).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            entries.stream()
                                    .map(entry -> entry.article().slug())
                                    .toArray()));
            statement.setString(4, run.source());
            List<Known> known = new ArrayList<>(entries.size());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    known.add(known(run, row));
                }
            }
            return known;
        });
    }

    void remember(ImportRun run, List<Taken> taken, Instant at) {
        execute(REMEMBER, statement -> {
            for (Taken one : taken) {
                statement.setString(1, run.source());
                statement.setString(2, one.entry().sourceId());
                statement.setString(3, one.entry().article().slug());
                statement.setString(4, one.entry().content());
                statement.setObject(5, run.id());
                statement.setString(6, one.draft());
                statement.setObject(7, time(at));
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    private static Known known(ImportRun run, ResultSet row) throws SQLException {
        String slug = row.getString(1);
        String draft = row.getString(4);
        Integer revision = row.getObject(6, Integer.class);
        return new Known(
                slug == null
                        ? null
                        : new Known.Earlier(
                                slug,
                                row.getString(2),
                                run.id().equals(row.getObject(3, UUID.class)),
                                draft,
                                draft == null ? Known.Fate.NONE : fate(row.getBoolean(10), row.getBoolean(11))),
                row.getBoolean(5),
                revision == null ? null : new Known.Published(revision, row.getBoolean(7), row.getBoolean(8)),
                row.getBoolean(9));
    }

    private static Known.Fate fate(boolean discarded, boolean open) {
        if (discarded) {
            return Known.Fate.GIVEN_UP;
        }
        return open ? Known.Fate.OPEN : Known.Fate.PUBLISHED;
    }

    private static Progress progress(String source, ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject(11, OffsetDateTime.class);
        return new Progress(
                row.getObject(1, UUID.class),
                new ImportView(
                        source,
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getString(8),
                        row.getObject(9, OffsetDateTime.class).toInstant(),
                        row.getObject(10, OffsetDateTime.class).toInstant(),
                        finished == null ? null : finished.toInstant()));
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T execute(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException fault) {
            throw new IllegalStateException("The tables of the import could not be used", fault);
        }
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
