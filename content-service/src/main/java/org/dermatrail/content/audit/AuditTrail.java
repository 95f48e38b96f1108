package org.dermatrail.content.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The trail of deeds, one chain for the whole service. Writers take turns by an advisory lock that lasts until their
 * transaction ends: whoever appends takes every other lock before, and appends as late as can be.
 */
@ApplicationScoped
public class AuditTrail {

    /** Any number will do, as long as nothing else in this database locks it. */
    private static final String TURN = "select pg_advisory_xact_lock(4711002)";

    private static final String HEAD = "select sequence, hash from audit order by sequence desc limit 1";

    private static final String APPEND = """
            insert into audit (id, slug, locale, draft, revision, step, actor, at, reason, sequence, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String PUBLISHED =
            "select draft, revision from audit where slug = ? and step = 'publish' and draft is not null";

    private static final String ENDS = """
            select draft, revision from audit
            where slug = ? and locale is not distinct from ? and step in ('publish', 'discard') and draft is not null
            order by sequence desc""";

    private final AgroalDataSource database;

    AuditTrail(AgroalDataSource database) {
        this.database = database;
    }

    /** Adds the deeds, in this order, to the transaction that does them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<Deed> deeds) {
        if (deeds.isEmpty()) {
            return;
        }
        deeds.forEach(AuditTrail::check);
        try (Connection connection = database.getConnection();
                Statement turn = connection.createStatement();
                PreparedStatement append = connection.prepareStatement(APPEND)) {
            turn.execute(TURN);
            long sequence = 0;
            Digest previous = Digest.NONE;
            try (ResultSet head = turn.executeQuery(HEAD)) {
                if (head.next()) {
                    sequence = head.getLong(1);
                    previous = Digest.of(head.getBytes(2));
                }
            }
            for (Deed deed : deeds) {
                ChainedDeed chained = chained(++sequence, deed);
                previous = chained.hash(previous);
                add(append, chained, previous);
            }
            append.executeBatch();
        } catch (SQLException fault) {
            throw new IllegalStateException("The audit trail could not be written", fault);
        }
    }

    /** Which drafts of an article readers got, each with the number of the revision that it became or translated. */
    @Transactional
    public Map<UUID, Integer> publishedDrafts(String slug) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(PUBLISHED)) {
            statement.setString(1, slug);
            Map<UUID, Integer> revisions = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    revisions.put(row.getObject(1, UUID.class), row.getInt(2));
                }
            }
            return revisions;
        } catch (SQLException fault) {
            throw new IllegalStateException("The audit trail could not be read", fault);
        }
    }

    /**
     * How the drafts of a text ended, the latest first.
     *
     * @param locale the language of a translation, null for an article's own text
     */
    @Transactional
    public List<DraftEnd> ends(String slug, @Nullable String locale) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ENDS)) {
            statement.setString(1, slug);
            statement.setString(2, locale);
            List<DraftEnd> ends = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ends.add(new DraftEnd(row.getObject(1, UUID.class), row.getObject(2, Integer.class)));
                }
            }
            return ends;
        } catch (SQLException fault) {
            throw new IllegalStateException("The audit trail could not be read", fault);
        }
    }

    private static void check(Deed deed) {
        if (!Word.isKnown(deed.step())) {
            throw new IllegalArgumentException("The trail has no word " + deed.step());
        }
    }

    /** Times are cut to what PostgreSQL keeps, or the hash would cover what is not stored. */
    private static ChainedDeed chained(long sequence, Deed deed) {
        UUID id = UuidCreator.getTimeOrderedEpoch(deed.at());
        Deed kept = new Deed(
                deed.slug(),
                deed.locale(),
                deed.draft(),
                deed.revision(),
                deed.step(),
                deed.actor(),
                deed.at().truncatedTo(ChronoUnit.MICROS),
                deed.reason());
        return new ChainedDeed(sequence, id, kept);
    }

    private static void add(PreparedStatement append, ChainedDeed chained, Digest hash) throws SQLException {
        Deed deed = chained.deed();
        append.setObject(1, chained.id());
        append.setString(2, deed.slug());
        append.setString(3, deed.locale());
        append.setObject(4, deed.draft());
        append.setObject(5, deed.revision());
        append.setString(6, deed.step());
        append.setString(7, deed.actor());
        append.setObject(8, deed.at().atOffset(ZoneOffset.UTC));
        append.setString(9, deed.reason());
        append.setLong(10, chained.sequence());
        append.setBytes(11, hash.bytes());
        append.addBatch();
    }
}
