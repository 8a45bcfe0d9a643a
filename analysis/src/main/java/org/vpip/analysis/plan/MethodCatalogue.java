package org.vpip.analysis.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vpip.analysis.method.PlanMethod;

/** The methods that a plan can ask for, in the order of their table. */
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

    /** Returns this catalogue with one more row. */
    public MethodCatalogue with(PlanMethod method) {
        List<PlanMethod> more = new ArrayList<>(methods);
        more.add(method);
        return new MethodCatalogue(more);
    }

    public Optional<PlanMethod> find(String id) {
        return methods.stream().filter(method -> method.id().equals(id)).findFirst();
    }

    public List<String> ids() {
        return methods.stream().map(PlanMethod::id).toList();
    }
}
