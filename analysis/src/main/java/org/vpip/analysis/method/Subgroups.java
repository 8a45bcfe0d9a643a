package org.vpip.analysis.method;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Attribute;
import org.vpip.instruments.study.Community;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.partition.AttributePartition;

/** The subgroups of a number, and the people in them. */
public record Subgroups(Study study) {
    /** The word that a plan writes to have a number for each community. */
    public static final String BY_COMMUNITY = "community";

    /** Returns the subgroup of all people, then each community or group of these attributes. */
    public List<Subgroup> of(List<String> attributes) {
        List<Subgroup> subgroups = new ArrayList<>();
        subgroups.add(Subgroup.EVERYBODY);
        for (String attribute : attributes) {
            if (attribute.equals(BY_COMMUNITY)) {
                study.communities().forEach(community -> subgroups.add(Subgroup.of(community.id())));
            } else {
                groups(attribute).forEach(code -> subgroups.add(Subgroup.of(attribute, code)));
            }
        }
        return subgroups;
    }

    /** Returns one subgroup for each community that one of these waves includes; all communities without waves. */
    public Stream<Subgroup> communities(List<WaveId> waves) {
        return study.communities().stream()
                .map(Community::id)
                .filter(community -> waves.isEmpty() || waves.stream().anyMatch(wave -> includes(wave, community)))
                .map(Subgroup::of);
    }

    /** Returns whether the wave asks the community. */
    public boolean includes(WaveId wave, CommunityId community) {
        return study.wave(wave).filter(found -> found.includes(community)).isPresent();
    }

    /** Returns the groups of the codes that occur, in the order of the attribute's list; without a list, in alphabetical order. */
    private List<String> groups(String attribute) {
        AttributePartition partition = study.partition(attribute);
        List<String> occurring = MatchedSample.memberships(study).memberships().stream()
                .map(person -> person.attributes().getOrDefault(attribute, ""))
                .distinct()
                .sorted()
                .toList();
        List<String> listed = study.attribute(attribute).map(Attribute::codes).orElse(List.of());
        List<String> codes = listed.isEmpty()
                ? occurring
                : Stream.concat(
                                listed.stream().filter(occurring::contains),
                                occurring.stream().filter(String::isEmpty))
                        .toList();
        return partition.groups(codes);
    }
}
