package dev.til.forge;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Bare repositories below {@code /git/}, served by {@code git http-backend}. */
final class GitBackend {
    private GitBackend() {}

    /**
     * Answers one request of a git.
     *
     * @param repositories a folder with bare repositories {@code owner/name.git}
     * @param user whose push it is
     */
    static void serve(HttpExchange exchange, Path repositories, String user) throws IOException {
        URI uri = exchange.getRequestURI();
        var backend = new ProcessBuilder("git", "http-backend");
        Map<String, String> environment = backend.environment();
        environment.put("GIT_PROJECT_ROOT", repositories.toString());
        environment.put("GIT_HTTP_EXPORT_ALL", "1");
        environment.put("REMOTE_USER", user);
        environment.put("REQUEST_METHOD", exchange.getRequestMethod());
        environment.put("PATH_INFO", uri.getPath().substring("/git".length()));
        environment.put("QUERY_STRING", Optional.ofNullable(uri.getRawQuery()).orElse(""));
        header(exchange, "Content-Type").ifPresent(type -> environment.put("CONTENT_TYPE", type));
        header(exchange, "Content-Encoding").ifPresent(coding -> environment.put("HTTP_CONTENT_ENCODING", coding));
        header(exchange, "Git-Protocol").ifPresent(version -> environment.put("GIT_PROTOCOL", version));
        Process process = backend.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var input = CompletableFuture.runAsync(
                () -> {
                    try (var out = process.getOutputStream()) {
                        exchange.getRequestBody().transferTo(out);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                run -> new Thread(run).start());
        try (InputStream output = process.getInputStream()) {
            relay(output, exchange);
        }
        input.exceptionally(gone -> null).join();
    }

    /** CGI's answer: header lines, an empty line, the body. */
    private static void relay(InputStream cgi, HttpExchange exchange) throws IOException {
        int status = 200;
        for (String line = line(cgi); !line.isEmpty(); line = line(cgi)) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon);
            String value = line.substring(colon + 1).strip();
            if (name.equalsIgnoreCase("Status")) {
                status = Integer.parseInt(value.substring(0, 3));
            } else {
                exchange.getResponseHeaders().add(name, value);
            }
        }
        exchange.sendResponseHeaders(status, 0);
        cgi.transferTo(exchange.getResponseBody());
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    static Optional<String> header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }
}
