package org.vpip.instruments.engagement.slack;

import java.util.List;
import org.vpip.instruments.engagement.activity.MessageContent;

/**
 * The derived data of a message while its channel is read.
 *
 * @param author empty when unknown
 * @param counted whether a person wrote it, rather than the program or a bot
 * @param thread time of the first message of its thread; its own for a first message
 * @param parent author of that first message, as the message itself has it; empty when unknown
 * @param reactors people who reacted, once per emoji
 */
record ChannelMessage(
        long micros,
        String author,
        boolean counted,
        long thread,
        String parent,
        MessageContent content,
        List<String> reactors) {

    boolean isReply() {
        return thread != micros;
    }

    /** Returns the memory that it needs, in units of a mention. */
    int weight() {
        return 4 + content.mentions().size() + reactors.size();
    }
}
