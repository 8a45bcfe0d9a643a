package org.vpip.analysis.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vpip.analysis.method.PlanMethod;

/** The methods that a plan can request, in the order of their table. */
public record MethodCatalogue(List<PlanMethod> methods) {
    public MethodCatalogue {
        methods = List.copyOf(methods);
        Set<String> ids = new HashSet<>();
        for (PlanMethod method : methods) {
            if (!ids.add(method.id())) {
                throw new IllegalArgumentException("methods must have different ids: " + method.id());
            }
        }
    }

    /** Returns this catalogue with one more method. */
    public MethodCatalogue with(PlanMethod method) {
        return new MethodCatalogue(
                Stream.concat(methods.stream(), Stream.of(method)).toList());
    }

    public Optional<PlanMethod> find(String id) {
        return methods.stream().filter(method -> method.id().equals(id)).findFirst();
    }

    public List<String> ids() {
        return methods.stream().map(PlanMethod::id).toList();
    }
}
