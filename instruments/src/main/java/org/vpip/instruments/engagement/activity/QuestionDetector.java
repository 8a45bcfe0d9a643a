package org.vpip.instruments.engagement.activity;

/** A detector of questions: texts with a question mark of any script outside links, mentions and code. */
public final class QuestionDetector {
    private static final String FENCE = "```";

    private final String text;
    private int unclosedUntil;

    private QuestionDetector(String text) {
        this.text = text;
    }

    public static boolean isIn(String text) {
        QuestionDetector question = new QuestionDetector(text);
        for (int at = 0; at < text.length(); at = question.after(at)) {
            if (isMark(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(char character) {
        return character == '?' || character == '？' || character == '؟';
    }

    /** Returns the next position to examine, after a link, mention or code that begins here. */
    private int after(int at) {
        int end = switch (text.charAt(at)) {
            case '`' -> endOfCode(at);
            case '<' -> endOfMention(at);
            case 'h' -> endOfLink(at);
            default -> at;
        };
        return end > at ? end : at + 1;
    }

    private int endOfCode(int at) {
        if (text.startsWith(FENCE, at)) {
            int end = text.indexOf('`', at + FENCE.length());
            if (end >= 0 && text.startsWith(FENCE, end)) {
                return end + FENCE.length();
            }
        }
        return endInLine(at, '`');
    }

    private int endOfMention(int at) {
        return at < unclosedUntil ? at : endInLine(at, '>');
    }

    private int endInLine(int at, char closing) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != closing && text.charAt(end) != '\n') {
            end++;
        }
        boolean closed = end < text.length() && text.charAt(end) == closing;
        if (!closed && closing == '>') {
            unclosedUntil = end;
        }
        return closed ? end + 1 : at;
    }

    private int endOfLink(int at) {
        int from = text.startsWith("https://", at) ? at + 8 : text.startsWith("http://", at) ? at + 7 : at;
        int end = from;
        while (from > at && end < text.length() && !isSpace(text.charAt(end))) {
            end++;
        }
        return end > from ? end : at;
    }

    private static boolean isSpace(char character) {
        return character == ' ' || (character >= '\t' && character <= '\r');
    }
}
