package org.vpip.instruments.engagement.slack;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The people and public channels of a workspace, by id alone and without bots. */
final class Workspace {
    private static final String SLACKBOT = "USLACKBOT";
    private static final int MAX_ACCOUNTS = 200_000;
    private static final int FIRST = 5;

    private final SlackIdentity identity;
    private final Map<String, String> people = new HashMap<>();
    private final Set<String> bots = new HashSet<>();
    private final Map<String, Set<Long>> strangers = new TreeMap<>();
    private final Set<String> reactions = new HashSet<>();
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
            if (bot[0]) {
                bots.add(id[0]);
            } else if (!id[0].isEmpty() && !id[0].equals(SLACKBOT)) {
                people.put(id[0], identity.of(id[0], email[0]));
            }
            limit(people.size() + bots.size());
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

    private boolean isStranger(String id) {
        return !id.isEmpty() && !people.containsKey(id) && !bots.contains(id) && !id.equals(SLACKBOT);
    }

    /** Records a message whose author the list of users may lack. */
    void addAuthor(String id, long micros) throws ExportRefusedException {
        if (isStranger(id)) {
            strangers.computeIfAbsent(id, one -> new HashSet<>()).add(micros);
            limit(strangers.size());
        }
    }

    /** Records the reactions to one message, which accounts may give that the list of users lacks. */
    void addReactors(List<String> ids, long micros) throws ExportRefusedException {
        for (int at = 0; at < ids.size(); at++) {
            if (isStranger(ids.get(at))) {
                strangers.computeIfAbsent(ids.get(at), one -> new HashSet<>());
                reactions.add(micros + " " + at);
                limit(strangers.size());
            }
        }
    }

    /** Remarks the messages and reactions of accounts that the list of users lacks. */
    void report(String shown, Problems remarks) {
        if (!strangers.isEmpty()) {
            remarks.add(
                    ProblemCode.ACCOUNTS_NOT_LISTED,
                    ProblemLocation.file(shown),
                    strangers.values().stream().mapToInt(Set::size).sum(),
                    reactions.size(),
                    strangers.size(),
                    String.join(", ", strangers.keySet().stream().limit(FIRST).toList()));
        }
    }

    Set<String> people() {
        return new TreeSet<>(people.values());
    }

    Set<String> channels() {
        return channels;
    }
}
