package org.vpip.analysis.network;

import java.util.List;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.instruments.study.partition.AttributePartition;

/**
 * The networks of one relation and community, one for each wave of the subject.
 *
 * @param seed of resamples and permutations
 * @param partition the groups by which tables tell the attribute
 */
public record NetworkSample(
        FindingSubject subject,
        List<Network> networks,
        String relation,
        Provenance provenance,
        long seed,
        AttributePartition partition) {

    /** Creates a sample whose tables tell each code of the attribute alone. */
    public NetworkSample(
            FindingSubject subject, List<Network> networks, String relation, Provenance provenance, long seed) {
        this(subject, networks, relation, provenance, seed, AttributePartition.FINEST);
    }

    public NetworkSample {
        networks = List.copyOf(networks);
    }

    /** Returns the network of the first wave. */
    public Network first() {
        return networks.get(0);
    }

    /** Returns the network of the last wave. */
    public Network last() {
        return networks.get(networks.size() - 1);
    }

    /** Returns the attribute whose groups are compared; blank for methods without groups. */
    public String attribute() {
        return subject.call().attribute();
    }
}
