package org.vpip.instruments.engagement.slack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vpip.instruments.engagement.activity.MessageContent;
import org.vpip.instruments.engagement.activity.QuestionDetector;
import org.vpip.instruments.engagement.activity.TagRule;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A reader of one message that derives its properties at once and drops the text. One instance reads one message. */
final class ChannelMessageReader {
    private static final Set<String> COUNTED = Set.of("", "thread_broadcast", "file_share", "me_message");
    private static final Pattern MENTION = Pattern.compile("<@([A-Z0-9]{2,40})(?:\\|[^>\\n]{0,200})?>");

    private final Workspace workspace;
    private final List<TagRule> rules;
    private final List<String> reactors = new ArrayList<>();
    private final List<String> accounts = new ArrayList<>();
    private String type = "";
    private String subtype = "";
    private String user = "";
    private String text = "";
    private String time = "";
    private String thread = "";
    private String parent = "";
    private String rootUser = "";
    private String bot = "";
    private boolean hidden;

    ChannelMessageReader(Workspace workspace, List<TagRule> rules) {
        this.workspace = workspace;
        this.rules = rules;
    }

    /** Reads a message; empty when the object is none or has no time. */
    Optional<ChannelMessage> read(JsonParser parser) throws IOException {
        SlackJson.fields(parser, this::field);
        Optional<Long> micros = SlackTime.micros(time);
        if (type.equals("message") && micros.isPresent()) {
            if (!hidden && bot.isEmpty() && COUNTED.contains(subtype)) {
                workspace.addAuthor(user, micros.get());
            }
            workspace.addReactors(accounts, micros.get());
        }
        return type.equals("message") ? micros.map(this::entry) : Optional.empty();
    }

    private void field(String name, JsonParser value) throws IOException {
        switch (name) {
            case "type" -> type = SlackJson.text(value);
            case "subtype" -> subtype = SlackJson.text(value);
            case "user" -> user = SlackJson.text(value);
            case "bot_id" -> bot = SlackJson.text(value);
            case "text" -> text = SlackJson.text(value);
            case "ts" -> time = SlackJson.text(value);
            case "thread_ts" -> thread = SlackJson.text(value);
            case "parent_user_id" -> parent = SlackJson.text(value);
            case "hidden" -> hidden = Workspace.isTrue(value);
            case "root" -> root(value);
            case "reactions" -> reactions(value);
            default -> value.skipChildren();
        }
    }

    private void root(JsonParser value) throws IOException {
        if (value.currentToken() == JsonToken.START_OBJECT) {
            SlackJson.fields(value, (name, inner) -> {
                if (name.equals("user")) {
                    rootUser = SlackJson.text(inner);
                } else {
                    inner.skipChildren();
                }
            });
        } else {
            value.skipChildren();
        }
    }

    private void reactions(JsonParser value) throws IOException {
        if (value.currentToken() != JsonToken.START_ARRAY) {
            value.skipChildren();
            return;
        }
        while (value.nextToken() != JsonToken.END_ARRAY) {
            if (value.currentToken() == JsonToken.START_OBJECT) {
                reaction(value);
            } else {
                value.skipChildren();
            }
        }
    }

    /** Reads the list of users; the count next to it may be larger, because Slack truncates the list. */
    private void reaction(JsonParser value) throws IOException {
        Set<String> users = new LinkedHashSet<>();
        SlackJson.fields(value, (name, inner) -> {
            if (name.equals("users")) {
                SlackJson.texts(inner, id -> {
                    users.add(workspace.person(id));
                    accounts.add(id);
                });
            } else {
                inner.skipChildren();
            }
        });
        users.remove("");
        reactors.addAll(users);
    }

    private ChannelMessage entry(long micros) {
        String author = workspace.person(user);
        boolean counted = !author.isEmpty() && !hidden && COUNTED.contains(subtype);
        String parentAuthor = workspace.person(parent.isEmpty() ? rootUser : parent);
        return new ChannelMessage(
                micros,
                author,
                counted,
                SlackTime.micros(thread).orElse(micros),
                parentAuthor,
                counted
                        ? new MessageContent(
                                QuestionDetector.isIn(text), TagRule.purpose(rules, text), mentions(author))
                        : MessageContent.NONE,
                List.copyOf(reactors));
    }

    private List<String> mentions(String author) {
        int at = text.indexOf("<@");
        if (at < 0) {
            return List.of();
        }
        Set<String> mentions = new LinkedHashSet<>();
        Matcher found = MENTION.matcher(text);
        while (at >= 0) {
            boolean names = found.region(at, text.length()).lookingAt();
            if (names) {
                mentions.add(workspace.person(found.group(1)));
            }
            at = text.indexOf("<@", names ? found.end() : at + 1);
        }
        mentions.remove("");
        mentions.remove(author);
        return List.copyOf(mentions);
    }
}
