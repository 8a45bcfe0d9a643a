package org.vpip.instruments.engagement.slack;

import java.util.List;
import org.vpip.instruments.engagement.activity.MessageContent;

/**
 * What is kept of a message while its channel is read.
 *
 * @param author who wrote it; empty when that is no known person
 * @param counted whether it is somebody's message, and not a notice of the program or a bot's
 * @param thread time of the first message of its thread; its own when it answers nothing
 * @param parent author of that first message, as the message itself tells; empty when that is no known person
 * @param reactors people who reacted, once for each sign
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

    /** What of it is kept in memory, in units of a mention. */
    int weight() {
        return 4 + content.mentions().size() + reactors.size();
    }
}
