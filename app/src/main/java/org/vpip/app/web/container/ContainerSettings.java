package org.vpip.app.web.container;

import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.Valve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.vpip.app.web.ErrorPageModel;

/** The settings of the container that properties cannot express; they follow those of Spring. */
@Component
class ContainerSettings implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
    private final ErrorPageModel pages;

    ContainerSettings(ErrorPageModel pages) {
        this.pages = pages;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(BoundedConnections.class.getName());
        List<Valve> valves = new ArrayList<>(List.of(new UnreadBodyValve()));
        valves.addAll(factory.getEngineValves());
        factory.setEngineValves(valves);
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new HouseErrorValve(pages)));
    }
}
