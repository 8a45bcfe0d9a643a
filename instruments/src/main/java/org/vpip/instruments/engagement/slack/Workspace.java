package org.vpip.instruments.engagement.slack;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vpip.instruments.problem.ProblemCode;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The people and public channels of a workspace, by id alone and without bots. */
final class Workspace {
    private static final String SLACKBOT = "USLACKBOT";
    private static final int MAX_ACCOUNTS = 200_000;

    private final SlackIdentity identity;
    private final Map<String, String> people = new HashMap<>();
    private final Set<String> channels = new LinkedHashSet<>();

    Workspace(SlackIdentity identity) {
        this.identity = identity;
    }

    void readUsers(InputStream in) throws IOException {
        SlackJson.objects(in, parser -> {
            String[] id = {""};
            boolean[] bot = {false};
            String[] email = {""};
            SlackJson.fields(parser, (name, value) -> {
                if (name.equals("id")) {
                    id[0] = SlackJson.text(value);
                } else if (name.equals("is_bot")) {
                    bot[0] = isTrue(value);
                } else if (name.equals("profile")) {
                    email[0] = email(value);
                } else {
                    value.skipChildren();
                }
            });
            if (!id[0].isEmpty() && !bot[0] && !id[0].equals(SLACKBOT)) {
                people.put(id[0], identity.of(id[0], email[0]));
                limit(people.size());
            }
        });
    }

    private static String email(JsonParser profile) throws IOException {
        String[] email = {""};
        if (profile.currentToken() != JsonToken.START_OBJECT) {
            profile.skipChildren();
            return "";
        }
        SlackJson.fields(profile, (name, value) -> {
            if (name.equals("email")) {
                email[0] = SlackJson.text(value);
            } else {
                value.skipChildren();
            }
        });
        return email[0];
    }

    static boolean isTrue(JsonParser value) {
        value.skipChildren();
        return value.currentToken() == JsonToken.VALUE_TRUE;
    }

    void readChannels(InputStream in) throws IOException {
        SlackJson.objects(
                in,
                parser -> SlackJson.fields(parser, (name, value) -> {
                    if (name.equals("name")) {
                        channels.add(SlackJson.text(value));
                        limit(channels.size());
                    } else {
                        value.skipChildren();
                    }
                }));
    }

    private static void limit(int size) throws ExportRefusedException {
        if (size > MAX_ACCOUNTS) {
            throw new ExportRefusedException(ProblemCode.EXPORT_TOO_LARGE, MAX_ACCOUNTS);
        }
    }

    /** Returns the name of that person, always as one object; empty for an unknown id or a bot. */
    String person(String id) {
        return people.getOrDefault(id, "");
    }

    Set<String> people() {
        return new TreeSet<>(people.values());
    }

    Set<String> channels() {
        return channels;
    }
}
