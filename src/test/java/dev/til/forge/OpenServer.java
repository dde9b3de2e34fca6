package dev.til.forge;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A server on this machine that lets everybody have its repositories, below {@code /git/}, remembers every other request with
 * all of its headers, and answers it as it is told to.
 */
public final class OpenServer implements AutoCloseable {
    private final HttpServer server;
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    private volatile Function<Asked, Answer> answers = request -> Answer.of(200, "[]");

    /** A request that was no git's. */
    public record Asked(String method, String path, Map<String, List<String>> headers) {
        /** The values of the headers that let somebody in. */
        public List<String> credentials() {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase("Authorization")
                            || header.getKey().equalsIgnoreCase("Private-Token"))
                    .flatMap(header -> header.getValue().stream())
                    .toList();
        }
    }

    /** What is answered: HTTP's status, headers, and a body as it is written. */
    public record Answer(int status, Map<String, String> headers, Body body) {
        /** A whole body, sent as JSON. */
        public static Answer of(int status, String text) {
            return new Answer(
                    status,
                    Map.of("Content-Type", "application/json"),
                    out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        }

        public Answer with(String name, String value) {
            var more = new HashMap<>(headers);
            more.put(name, value);
            return new Answer(status, more, body);
        }
    }

    /** Writes a body, maybe one that never ends. */
    @FunctionalInterface
    public interface Body {
        void to(OutputStream out) throws IOException;
    }

    /** @param repositories a folder with bare repositories {@code owner/name.git} */
    public OpenServer(Path repositories) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/git/", exchange -> {
            try (exchange) {
                GitBackend.serve(exchange, repositories, "somebody");
            }
        });
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool(run -> {
            var thread = new Thread(run);
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var request = new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    Map.copyOf(exchange.getRequestHeaders()));
            asked.add(request);
            Answer answer = answers.apply(request);
            answer.headers().forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(answer.status(), 0);
            answer.body().to(exchange.getResponseBody());
        }
    }

    /** How every request that is no git's is answered from now on. */
    public OpenServer answering(Function<Asked, Answer> how) {
        answers = how;
        return this;
    }

    /** All requests so far that were no git's. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Host and port. */
    public String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** @param path with a slash at its start */
    public String at(String path) {
        return "http://" + host() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
