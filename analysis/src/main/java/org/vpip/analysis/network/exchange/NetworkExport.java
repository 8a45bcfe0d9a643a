package org.vpip.analysis.network.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vpip.analysis.network.Network;
import org.vpip.analysis.sample.EligibleRecords;
import org.vpip.instruments.response.Wave;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Attribute;
import org.vpip.instruments.study.Community;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.tie.Relation;
import org.vpip.instruments.tie.Tie;

/**
 * The networks of a study as files for other programs: a set for each relation, community and wave, and one over the
 * waves. They hold pseudonyms and all attributes and are for researchers only.
 */
public final class NetworkExport {
    private NetworkExport() {}

    /** Returns the files; none for waves in which a community reported no tie and kept no roster. */
    public static List<NetworkFile> of(Study study) {
        List<NetworkFile> files = new ArrayList<>();
        for (Relation relation : EligibleRecords.of(study).ties().relations()) {
            for (Community community : study.communities()) {
                files.addAll(of(study, relation, community));
            }
        }
        files.addAll(TwoModeFiles.of(study));
        return files;
    }

    private static List<NetworkFile> of(Study study, Relation relation, Community community) {
        List<String> attributes = study.attributes().stream().map(Attribute::id).toList();
        String stem = safe(relation.id().value()) + "-" + safe(community.id().value());
        List<NetworkFile> files = new ArrayList<>();
        List<String> waves = new ArrayList<>();
        List<Network> networks = new ArrayList<>();
        for (WaveId wave : study.waves().stream().map(Wave::id).toList()) {
            Network network = Network.of(study, relation, wave, community.id());
            boolean rostered = !EligibleRecords.of(study)
                    .ties()
                    .roster(wave, community.id())
                    .isEmpty();
            if (rostered || !network.ties().isEmpty()) {
                waves.add(safe(wave.value()));
                networks.add(network);
                files.addAll(new WaveFiles(
                                stem + "-" + safe(wave.value()),
                                network,
                                attributes,
                                trust(study, relation, wave, community))
                        .all());
            }
        }
        if (!networks.isEmpty()) {
            files.addAll(new PanelFiles(stem, waves, networks).all());
        }
        return files;
    }

    /** Returns the trust of the eligible ties that state it, by the people of the tie. */
    private static Map<String, Double> trust(Study study, Relation relation, WaveId wave, Community community) {
        Map<String, Double> trust = new HashMap<>();
        for (Tie tie : EligibleRecords.of(study).ties().of(relation.id(), wave, community.id())) {
            tie.rating().trust().ifPresent(value -> trust.put(WaveFiles.key(tie.from(), tie.to()), value));
        }
        return trust;
    }

    private static String safe(String id) {
        return id.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
