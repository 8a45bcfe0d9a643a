package org.vpip.app.web.container;

import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;

/**
 * The outermost part of the container. It sets the headers before anything can respond.
 *
 * @param container the rest of the container
 */
record HeaderAdapter(Adapter container) implements Adapter {
    @Override
    public void service(Request request, Response response) throws Exception {
        String path = request.requestURI().toString(); // null for a request line that cannot be parsed
        ResponseHeaders.of(path == null ? "" : path).forEach(response::setHeader);
        container.service(request, response);
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return container.prepare(request, response);
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent status) throws Exception {
        return container.asyncDispatch(request, response, status);
    }

    @Override
    public void log(Request request, Response response, long time) {
        container.log(request, response, time);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        container.checkRecycled(request, response);
    }

    @Override
    public String getDomain() {
        return container.getDomain();
    }
}
