package org.vpip.instruments.engagement.slack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vpip.instruments.engagement.activity.ActivityAspect;
import org.vpip.instruments.engagement.activity.ActivityLog;
import org.vpip.instruments.engagement.activity.TagRule;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;

/** A reader of the public channels of a Slack export; private ones and reading are not observed, not zero. */
public final class SlackReader {
    private static final Set<ActivityAspect> OBSERVED = EnumSet.of(
            ActivityAspect.POSTS,
            ActivityAspect.REPLIES,
            ActivityAspect.MENTIONS,
            ActivityAspect.REACTIONS,
            ActivityAspect.QUESTIONS);

    private final SlackExportFiles files;
    private final List<TagRule> rules;
    private final SlackIdentity identity;
    private final Set<String> names;
    private String reading = "";

    private SlackReader(SlackExportFiles files, List<TagRule> rules, SlackIdentity identity) {
        this.identity = identity;
        this.files = files;
        this.rules = rules;
        names = files.names();
    }

    /**
     * Reads an export; empty when it is refused, which is reported with the file.
     *
     * @param shown name of the export in problems
     * @param rules for the purposes of messages; may be empty
     */
    public static Optional<ActivityLog> read(Path export, String shown, List<TagRule> rules, Problems problems) {
        return read(export, shown, rules, (id, email) -> id, problems);
    }

    /** @param identity names of people; two accounts with equal names are one person */
    public static Optional<ActivityLog> read(
            Path export, String shown, List<TagRule> rules, SlackIdentity identity, Problems problems) {
        if (!Files.exists(export)) {
            problems.add(ProblemCode.NO_SUCH_FILE, ProblemLocation.file(shown));
            return Optional.empty();
        }
        try (SlackExportFiles files =
                Files.isDirectory(export) ? new SlackExportFolder(export) : new SlackExportArchive(export)) {
            SlackReader reader = new SlackReader(files, List.copyOf(rules), identity);
            return reader.log(shown, problems);
        } catch (ExportRefusedException e) {
            problems.add(e.code(), ProblemLocation.file(shown), e.arguments().toArray());
        } catch (IOException | UncheckedIOException e) {
            problems.add(
                    ProblemCode.ZIP_DAMAGED,
                    ProblemLocation.file(shown),
                    e.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    private Optional<ActivityLog> log(String shown, Problems problems) throws IOException {
        try {
            return Optional.of(read(shown));
        } catch (ExportRefusedException e) {
            String place = reading.isEmpty() ? shown : shown + "/" + reading;
            problems.add(e.code(), ProblemLocation.file(place), e.arguments().toArray());
            return Optional.empty();
        }
    }

    private ActivityLog read(String shown) throws IOException {
        String users = root("users.json").or(() -> root("org_users.json")).orElseThrow(() -> missing("users.json"));
        String above = users.substring(0, users.lastIndexOf('/') + 1);
        String channels = above + "channels.json";
        if (!names.contains(channels)) {
            throw missing("channels.json");
        }
        Workspace workspace = new Workspace(identity);
        try (InputStream in = open(users)) {
            workspace.readUsers(in);
        }
        try (InputStream in = open(channels)) {
            workspace.readChannels(in);
        }
        ChannelReader reader = new ChannelReader(workspace, rules);
        ChannelDayFiles days = new ChannelDayFiles(names, above);
        for (String channel : workspace.channels()) {
            for (String day : days.of(channel)) {
                try (InputStream in = open(day)) {
                    reader.read(in);
                }
            }
            reader.endOf(channel);
        }
        reading = "";
        return reader.log(OBSERVED, shown);
    }

    private InputStream open(String name) throws IOException {
        reading = name;
        return files.open(name);
    }

    private static ExportRefusedException missing(String name) {
        return new ExportRefusedException(ProblemCode.NOT_A_SLACK_EXPORT, name);
    }

    /** Returns the highest file of that name, because the export may be packed inside a folder. */
    private Optional<String> root(String name) {
        return names.stream()
                .filter(path -> path.equals(name) || path.endsWith("/" + name))
                .filter(path -> !path.startsWith("__MACOSX/"))
                .min(Comparator.comparingLong((String path) ->
                                path.chars().filter(sign -> sign == '/').count())
                        .thenComparing(Comparator.naturalOrder()));
    }
}
