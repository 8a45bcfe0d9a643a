package org.vpip.reports.pdf;

import org.vpip.instruments.wording.Typography;

/** A builder of HTML pages, the only place where texts and attributes are escaped. */
public final class Html {
    private final StringBuilder page = new StringBuilder("<!DOCTYPE html>");

    /** Opens an element; names and values of attributes alternate, and an attribute with a blank value is omitted. */
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

    /** Adds an element with a class, unless {@code kind} is blank, and a text. */
    Html text(String tag, String kind, String text) {
        return content(escape(text), tag, "class", kind);
    }

    /** Adds an element like {@link #text}, and keeps numbers and French words with an apostrophe on one line. */
    Html prose(String tag, String kind, String text) {
        return content(unbroken(text), tag, "class", kind);
    }

    /** Adds a table heading. */
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
        return Typography.unbroken(escape(text), part -> "<span class=\"whole\">" + part + "</span>");
    }

    String page() {
        return page.toString();
    }

    /** Returns the text with the special characters of HTML replaced by entities. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
