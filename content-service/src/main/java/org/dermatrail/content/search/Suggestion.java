package org.dermatrail.content.search;

/** How a question that is being typed may go on, and the article that it would lead to. */
public record Suggestion(String text, String article) {}
