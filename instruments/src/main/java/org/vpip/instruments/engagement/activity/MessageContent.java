package org.vpip.instruments.engagement.activity;

import java.util.List;

/**
 * What is kept of the text of a message: decisions, not words.
 *
 * @param question whether the text asks something, see {@link Question}
 * @param purpose code of the first tag rule that the text meets; empty when there is none
 * @param mentions people named in the text, each once, the author left out
 */
public record MessageContent(boolean question, String purpose, List<String> mentions) {
    public static final MessageContent NONE = new MessageContent(false, "", List.of());

    public MessageContent {
        mentions = List.copyOf(mentions);
    }
}
