package org.vpip.app.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vpip.sample.SampleStudy;

/**
 * An invented study with some of the members of a sample study, without messages and feedback. It does not ask how far two
 * waves of a network differ: the random numbers behind these limits belong to places on the roster.
 */
public record StudyExcerpt(Path folder) {
    private static final Pattern MEMBER = Pattern.compile("(?i)\\bP-[0-9A-Z]{6}\\b");
    private static final List<String> LEFT_OUT = List.of("data/slack/confluence.zip", "data/feedback/session.csv");

    /** Writes the whole sample study. */
    public static StudyExcerpt whole(Path folder) throws IOException {
        SampleStudy.withSeed(SampleStudy.DEFAULT_SEED).write(folder);
        return new StudyExcerpt(folder);
    }

    /** Writes a study of some people drawn from the sample study of a seed. */
    public static StudyExcerpt of(Path folder, long seed, int people) throws IOException {
        SampleStudy.withSeed(seed).write(folder);
        for (String file : LEFT_OUT) {
            Files.deleteIfExists(folder.resolve(file));
        }
        StudyExcerpt excerpt = new StudyExcerpt(folder);
        excerpt.rewrite(
                "plan/indicators.csv",
                lines -> lines.stream()
                        .filter(line -> !line.contains(",engagement:online,") && !line.contains(",network:replies,"))
                        .filter(line -> !line.contains(",network:mentions,"))
                        .filter(line -> !line.contains(",density_change,") && !line.contains(",qap_correlation,"))
                        .toList());
        List<String> members = new ArrayList<>(excerpt.members());
        Collections.shuffle(members, new Random(seed));
        List<String> dropped = members.subList(people, members.size());
        excerpt.rewriteData(lines -> lines.stream()
                .filter(line -> MEMBER.matcher(line).results().noneMatch(found -> isOf(dropped, found.group())))
                .toList());
        return excerpt;
    }

    private static boolean isOf(List<String> members, String written) {
        return members.stream().anyMatch(written::equalsIgnoreCase);
    }

    public List<String> members() throws IOException {
        return lines("data/participants.csv").stream()
                .skip(1)
                .map(line -> line.split(",", -1)[0])
                .toList();
    }

    public List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    /** Replaces the lines of a file. */
    public void rewrite(String file, UnaryOperator<List<String>> change) throws IOException {
        Files.write(folder.resolve(file), change.apply(lines(file)));
    }

    /** Replaces the lines of every file of data. */
    public void rewriteData(UnaryOperator<List<String>> change) throws IOException {
        for (String file : dataFiles()) {
            rewrite(file, change);
        }
    }

    private List<String> dataFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** Replaces each pseudonym, in capital letters or not, in every file of data. */
    public void rename(UnaryOperator<String> pseudonym) throws IOException {
        rewriteData(
                lines -> lines.stream().map(line -> renamed(line, pseudonym)).toList());
    }

    private static String renamed(String line, UnaryOperator<String> pseudonym) {
        return MEMBER.matcher(line).replaceAll(found -> {
            String written = found.group();
            String other = pseudonym.apply(written.toUpperCase(Locale.ROOT));
            return Matcher.quoteReplacement(written.startsWith("P") ? other : other.toLowerCase(Locale.ROOT));
        });
    }

    /** Returns a copy of the study in another folder. */
    public StudyExcerpt copy(Path target) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Path to = target.resolve(folder.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
            return new StudyExcerpt(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
