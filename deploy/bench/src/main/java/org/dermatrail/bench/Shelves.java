package org.dermatrail.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts documents straight into the tables of the content service, as unreviewed articles, because what is measured here is
 * search and not the import; and asks PostgreSQL's own search the same questions.
 */
final class Shelves implements AutoCloseable {

    private static final int BATCH = 500;
    private static final String TEXT = "setweight(to_tsvector('english', r.title), 'A') || to_tsvector('english', "
            + "(select string_agg(s ->> 'body', ' ') from jsonb_array_elements(r.manuscript -> 'sections') s))";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Connection connection;

    Shelves(String jdbcUrl) throws SQLException {
        connection = DriverManager.getConnection(jdbcUrl + "?reWriteBatchedInserts=true", "content", "");
        connection.setAutoCommit(false);
    }

    void load(List<MedQuadLines.Line> lines) throws SQLException {
        for (int from = 0; from < lines.size(); from += BATCH) {
            insert(lines.subList(from, Math.min(from + BATCH, lines.size())));
            connection.commit();
        }
    }

    private void insert(List<MedQuadLines.Line> lines) throws SQLException {
        try (PreparedStatement article = connection.prepareStatement("""
                        insert into article (slug, standing, revision, changed_by, changed_at, version)
                        values (?, 'published', 1, 'bench', now(), 0)""");
                PreparedStatement revision = connection.prepareStatement("""
                        insert into revision (slug, number, manuscript, locale, title, summary, conditions, author,
                            reviewer, publisher, published_at)
                        values (?, 1, ?::jsonb, 'en', ?, ?, ?, 'bench', '', 'bench', now())""")) {
            for (MedQuadLines.Line line : lines) {
                MedQuadLines.Article text = line.article();
                Array conditions =
                        connection.createArrayOf("varchar", text.conditions().toArray());
                article.setString(1, text.slug());
                article.addBatch();
                revision.setString(1, text.slug());
                revision.setString(2, json.writeValueAsString(text));
                revision.setString(3, text.title());
                revision.setString(4, text.summary());
                revision.setArray(5, conditions);
                revision.addBatch();
            }
            article.executeBatch();
            revision.executeBatch();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Prepares PostgreSQL's search over titles and bodies. */
    void prepareTextSearch() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create table bench_text as select r.slug, " + TEXT + " as words from revision r");
            statement.execute("create index on bench_text using gin (words)");
        }
        connection.commit();
    }

    /** The first ten slugs by {@code ts_rank}, any word of the question being enough. */
    List<String> textSearch(String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select slug from bench_text,
                    (select replace(plainto_tsquery('english', ?)::text, '&', '|')::tsquery as query) asked
                where words @@ query order by ts_rank(words, query) desc limit 10""")) {
            statement.setString(1, question);
            List<String> slugs = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    slugs.add(rows.getString(1));
                }
            }
            return slugs;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
