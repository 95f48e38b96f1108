package org.dermatrail.content.rendering;

import java.util.function.Consumer;

/** The frame of a page that needs nothing else: no script, no outside resource. */
public final class Html {

    private static final String STYLE = ":root{color-scheme:light}body{font:1.1rem/1.6 system-ui,sans-serif;"
            + "max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1c1917;background:#fff}"
            + "h1,h2,h3{line-height:1.25}a{color:#1d4ed8}"
            + ".notice{border-left:.3rem solid #b45309;padding:.5rem 1rem;background:#fef3c7;color:#1c1917}"
            + ".claims{font-size:.95rem}.sure,footer{color:#57534e}dt{font-weight:600}dd{margin:0 0 .5rem}"
            + ":target{background:#fef9c3}"
            + "@media print{body{margin:0;max-width:none;font-size:11pt}nav{display:none}"
            + "a{color:inherit}section,li{break-inside:avoid}h2,h3{break-after:avoid}}";

    private Html() {}

    static String page(String language, String title, String head, Consumer<StringBuilder> body) {
        StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(text(language))
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(text(title))
                .append("</title>\n")
                .append(head)
                .append("<style>")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n");
        body.accept(page);
        return page.append("</body>\n</html>\n").toString();
    }

    /** Plain text as HTML shows it, in elements and in quoted attributes alike. */
    public static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
