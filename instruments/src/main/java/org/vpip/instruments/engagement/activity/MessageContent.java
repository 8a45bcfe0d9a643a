package org.vpip.instruments.engagement.activity;

import java.util.List;

/**
 * The derived properties of a message; its words are not kept.
 *
 * @param question whether the text asks something, see {@link QuestionDetector}
 * @param purpose code of the first matching tag rule; empty when there is none
 * @param mentions distinct people named in the text, without the author
 */
public record MessageContent(boolean question, String purpose, List<String> mentions) {
    public static final MessageContent NONE = new MessageContent(false, "", List.of());

    public MessageContent {
        mentions = List.copyOf(mentions);
    }
}
