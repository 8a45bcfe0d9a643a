package org.vpip.app.web.container;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.coyote.ActionCode;

/**
 * The rest of a body that no page wants, after the response is complete. A connection closed at once might lose the
 * response, and the container would wait for the body with a thread. This class discards what arrives within two seconds
 * without a thread and then closes the connection.
 */
final class UnreadBody implements ReadListener, AsyncListener {
    private static final int MILLISECONDS = 2000;
    private static final int CHUNK = 8192;

    private final Request request;
    private final AsyncContext context;
    private final ServletInputStream stream;

    private UnreadBody(Request request) throws IOException {
        this.request = request;
        this.context = request.startAsync();
        this.stream = request.getInputStream();
    }

    static void discard(Request request, Response response) throws IOException {
        response.finishResponse();
        AtomicBoolean isClosing = new AtomicBoolean();
        request.getCoyoteRequest().action(ActionCode.IS_ERROR, isClosing);
        if (isClosing.get()) {
            return;
        }
        if (request.getContext() == null || !request.isAsyncSupported()) {
            close(request);
            return;
        }
        UnreadBody body = new UnreadBody(request);
        body.context.setTimeout(MILLISECONDS);
        body.context.addListener(body);
        body.stream.setReadListener(body);
    }

    private static void close(Request request) {
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }

    @Override
    public void onDataAvailable() throws IOException {
        byte[] chunk = new byte[CHUNK];
        int length = 0;
        while (length >= 0 && stream.isReady() && !stream.isFinished()) {
            length = stream.read(chunk);
        }
    }

    @Override
    public void onAllDataRead() {
        context.complete();
    }

    @Override
    public void onError(Throwable broken) {
        close(request);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        close(request);
        context.complete();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        // nothing is left to do
    }

    @Override
    public void onError(AsyncEvent event) {
        close(request);
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // the container itself never restarts it
    }
}
