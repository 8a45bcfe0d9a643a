package org.vpip.analysis.finding.subject;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a method says of itself: the plan reader, {@code check}, the disclosure gate, the documentation and the tests read
 * it here. A method is declared in steps, {@code MethodDeclaration.of("density").from(SourceKind.NETWORK)}; what is not
 * said has the strictest value. Two declarations are equal when their ids are.
 */
public final class MethodDeclaration {
    /** The largest number of waves that one row of a plan may name. */
    public static final int MAXIMUM_WAVES = 9;

    private final String id;
    private final Set<SourceKind> sources;
    private final WaveCount waves;
    private final boolean groups;
    private final ReleaseRule release;
    private final boolean countsSessions;
    private final MethodResult result;

    private MethodDeclaration(
            String id,
            Set<SourceKind> sources,
            WaveCount waves,
            boolean groups,
            ReleaseRule release,
            boolean countsSessions,
            MethodResult result) {
        this.id = id;
        this.sources = sources;
        this.waves = waves;
        this.groups = groups;
        this.release = release;
        this.countsSessions = countsSessions;
        this.result = result;
    }

    /** Whom the findings of a method may reach, before the disclosure gate judges each of them. */
    public enum ReleaseRule {
        RESEARCHERS,
        EVERY_AUDIENCE,
        /** Facts about meetings alone, which no rule about people withholds. */
        PUBLIC_RECORD
    }

    /** How many waves a row of the plan names, from the least to the most. */
    private record WaveCount(int minimum, int maximum) {}

    /**
     * What comes out.
     *
     * @param people least number of people below which there is no value
     */
    private record MethodResult(MeasurementUnit unit, int people) {}

    /** Declares a method for no source, without waves or groups, for researchers only. */
    public static MethodDeclaration of(String id) {
        return new MethodDeclaration(
                id,
                Set.of(),
                new WaveCount(0, 0),
                false,
                ReleaseRule.RESEARCHERS,
                false,
                new MethodResult(MeasurementUnit.INDEX, 1));
    }

    public MethodDeclaration from(SourceKind first, SourceKind... more) {
        return new MethodDeclaration(id, EnumSet.of(first, more), waves, groups, release, countsSessions, result);
    }

    public MethodDeclaration waves(int minimum, int maximum) {
        return new MethodDeclaration(
                id, sources, new WaveCount(minimum, maximum), groups, release, countsSessions, result);
    }

    /** Declares that the method compares the groups of an attribute, named in brackets. */
    public MethodDeclaration groups() {
        return new MethodDeclaration(id, sources, waves, true, release, countsSessions, result);
    }

    public MethodDeclaration yields(MeasurementUnit unit) {
        return new MethodDeclaration(
                id, sources, waves, groups, release, countsSessions, new MethodResult(unit, result.people()));
    }

    /** Declares below how many people there is no value. */
    public MethodDeclaration people(int minimum) {
        return new MethodDeclaration(
                id, sources, waves, groups, release, countsSessions, new MethodResult(result.unit(), minimum));
    }

    /** Declares that findings may reach every audience. */
    public MethodDeclaration released() {
        return new MethodDeclaration(id, sources, waves, groups, ReleaseRule.EVERY_AUDIENCE, countsSessions, result);
    }

    /** Declares that findings are facts about meetings alone, released unchanged. */
    public MethodDeclaration publicRecord() {
        return new MethodDeclaration(id, sources, waves, groups, ReleaseRule.PUBLIC_RECORD, countsSessions, result);
    }

    /** Declares that findings count sessions or anonymous answers, so that they give no number of members away. */
    public MethodDeclaration countingSessions() {
        return new MethodDeclaration(id, sources, waves, groups, release, true, result);
    }

    public String id() {
        return id;
    }

    public Set<SourceKind> sources() {
        return sources;
    }

    public boolean acceptsWaves(int count) {
        return waves.minimum() <= count && count <= waves.maximum();
    }

    /** Returns the number of waves as a plan's author reads it. */
    public String wavesWritten() {
        return waves.minimum() == waves.maximum()
                ? String.valueOf(waves.minimum())
                : waves.minimum() + "–" + waves.maximum();
    }

    public boolean comparesGroups() {
        return groups;
    }

    public ReleaseRule release() {
        return release;
    }

    public boolean countsSessions() {
        return countsSessions;
    }

    public MeasurementUnit unit() {
        return result.unit();
    }

    public int minimumPeople() {
        return result.people();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MethodDeclaration declaration && declaration.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
