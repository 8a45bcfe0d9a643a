package org.vpip.reports.pdf;

import java.util.regex.Pattern;

/** A page under construction. Texts and attributes are escaped here and nowhere else. */
public final class Html {
    private static final Pattern ELISION = Pattern.compile("\\p{L}{1,6}’[\\p{L}·]+");

    private final StringBuilder page = new StringBuilder("<!DOCTYPE html>");

    /** Opens an element; names and values of its attributes take turns, and a blank value leaves its attribute out. */
    Html open(String tag, String... attributes) {
        page.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                page.append(' ').append(attributes[i]).append("=\"");
                page.append(escape(attributes[i + 1])).append('"');
            }
        }
        page.append('>');
        return this;
    }

    Html close(String... tags) {
        for (String tag : tags) {
            page.append("</").append(tag).append('>');
        }
        return this;
    }

    /** Adds an element of that class, or of none for a blank one, with a text in it. */
    Html text(String tag, String kind, String text) {
        return content(escape(text), tag, "class", kind);
    }

    /** Adds the same; French words with an apostrophe stay on one line. */
    Html prose(String tag, String kind, String text) {
        return content(unbroken(text), tag, "class", kind);
    }

    /** Adds a heading of a table. */
    Html heading(String scope, String kind, String text) {
        return content(unbroken(text), "th", "scope", scope, "class", kind);
    }

    Html style(String css) {
        return content(css, "style");
    }

    private Html content(String content, String tag, String... attributes) {
        open(tag, attributes);
        page.append(content);
        return close(tag);
    }

    private static String unbroken(String text) {
        return ELISION.matcher(escape(text)).replaceAll("<span class=\"whole\">$0</span>");
    }

    String page() {
        return page.toString();
    }

    /** Returns the text with characters replaced that mean something in HTML. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
