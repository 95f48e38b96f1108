package org.dermatrail.content.links;

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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The addresses of the sources that are cited now, in drafts and in what readers get. Each statement is one transaction. */
@ApplicationScoped
public class Links {

    private static final String CITED = """
            select distinct source ->> 'url' as url
            from (select manuscript from draft
                  union all
                  select r.manuscript from revision r
                  join article a on a.slug = r.slug and a.revision = r.number and a.standing = 'published') as text,
                 jsonb_array_elements(manuscript -> 'sources') as source
            where source ->> 'url' ~ '^https?://'""";

    private static final String REGISTER = "insert into source_link (url, next_at) select url, ? from (" + CITED
            + ") as cited on conflict (url) do nothing";

    private static final String FORGET = "delete from source_link where url not in (" + CITED + ")";

    private static final String TAKE = """
            update source_link set next_at = ? where url in (
                select url from source_link where next_at <= ? order by next_at limit ? for update skip locked)
            returning url, state, failures, detail, next_at""";

    private static final String KEEP = """
            update source_link set state = ?, failures = ?, detail = ?, asked_at = ?, next_at = ? where url = ?""";

    private static final String STATES = "select url, state from source_link where url = any (?)";

    private final AgroalDataSource database;

    Links(AgroalDataSource database) {
        this.database = database;
    }

    /** What is known of these addresses; one that was never asked is left out. */
    public Map<String, LinkState> states(Collection<String> urls) {
        if (urls.isEmpty()) {
            return Map.of();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(STATES)) {
            statement.setArray(1, connection.createArrayOf("text", urls.toArray()));
            Map<String, LinkState> states = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    states.put(rows.getString("url"), state(rows));
                }
            }
            return states;
        } catch (SQLException fault) {
            throw new IllegalStateException("The states of links could not be read", fault);
        }
    }

    /** Takes up what is cited now and forgets what no longer is. */
    void register(Instant now) throws SQLException {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement add = connection.prepareStatement(REGISTER)) {
                add.setObject(1, now.atOffset(ZoneOffset.UTC));
                add.executeUpdate();
            }
            try (PreparedStatement drop = connection.prepareStatement(FORGET)) {
                drop.executeUpdate();
            }
        }
    }

    /** Those that are due, put off until {@code busy}, so that no other replica takes them before that. */
    List<Link> take(Instant now, Instant busy, int most) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setObject(1, busy.atOffset(ZoneOffset.UTC));
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            statement.setInt(3, most);
            List<Link> links = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    links.add(new Link(
                            rows.getString("url"),
                            state(rows),
                            rows.getInt("failures"),
                            rows.getString("detail"),
                            rows.getObject("next_at", OffsetDateTime.class).toInstant()));
                }
            }
            return links;
        }
    }

    void keep(Link link, Instant askedAt) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setString(1, link.state().name().toLowerCase(Locale.ROOT));
            statement.setInt(2, link.failures());
            statement.setString(3, link.detail());
            statement.setObject(4, askedAt.atOffset(ZoneOffset.UTC));
            statement.setObject(5, link.nextAt().atOffset(ZoneOffset.UTC));
            statement.setString(6, link.url());
            statement.executeUpdate();
        }
    }

    private static LinkState state(ResultSet row) throws SQLException {
        return LinkState.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
    }
}
