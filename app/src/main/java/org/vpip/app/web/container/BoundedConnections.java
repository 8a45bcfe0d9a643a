package org.vpip.app.web.container;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import org.apache.coyote.Adapter;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioEndpoint;
import org.vpip.app.web.ClientNetwork;

/**
 * HTTP with the headers of every response and a bounded number of connections from one address. The machine itself is
 * exempt, because a proxy on it brings the connections of everybody.
 */
public final class BoundedConnections extends Http11NioProtocol {
    static final int MOST_OF_ONE_ADDRESS = 1000;

    /** Called by the container, by name. */
    public BoundedConnections() {
        super(new BoundedEndpoint());
    }

    @Override
    public void setAdapter(Adapter adapter) {
        super.setAdapter(new HeaderAdapter(adapter));
    }

    private static final class BoundedEndpoint extends NioEndpoint {
        @Override
        protected boolean setSocketOptions(SocketChannel socket) {
            return !isFull(socket) && super.setSocketOptions(socket);
        }

        private boolean isFull(SocketChannel socket) {
            try {
                return socket.getRemoteAddress() instanceof InetSocketAddress client && isFull(client.getAddress());
            } catch (IOException alreadyClosed) {
                return true;
            }
        }

        private boolean isFull(InetAddress client) {
            if (client.isLoopbackAddress()) {
                return false;
            }
            String household = ClientNetwork.of(client).household();
            return getConnections().stream()
                            .filter(open -> ClientNetwork.of(String.valueOf(open.getRemoteAddr()))
                                    .household()
                                    .equals(household))
                            .count()
                    >= MOST_OF_ONE_ADDRESS;
        }
    }
}
