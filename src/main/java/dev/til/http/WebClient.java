package dev.til.http;

import dev.til.TilException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks servers. An answer has to be there, its last byte included, before the deadline, and may not be longer than a limit;
 * a redirect is an answer like any other, for what is sent with a request is meant for nobody else.
 */
public final class WebClient {
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final int LONGEST = 4 << 20;

    private final Duration deadline;
    private final int longest;
    private final HttpClient client;

    public WebClient() {
        this(DEADLINE, LONGEST);
    }

    /** @param longest how many bytes a body may have */
    WebClient(Duration deadline, int longest) {
        this.deadline = deadline;
        this.longest = longest;
        this.client = HttpClient.newBuilder()
                .connectTimeout(deadline)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * One request and its answer.
     *
     * @param body JSON; empty for none
     * @throws TilException where there is no answer, or none within the limits
     */
    public WebAnswer send(String method, URI address, Map<String, String> headers, Optional<String> body) {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request(method, address, headers, body), head -> new Limited(longest));
        try {
            // HttpRequest.timeout() ends with the headers; a body may come byte by byte for ever
            HttpResponse<byte[]> answer = exchange.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            return new WebAnswer(answer.statusCode(), answer.headers(), answer.body());
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw silent(address, "not within %d s".formatted(deadline.toSeconds()), e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            throw silent(address, why, cause);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new TilException("interrupted", "run the same command again", e);
        }
    }

    private static HttpRequest request(String method, URI address, Map<String, String> headers, Optional<String> body) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(address)
                    .method(
                            method,
                            body.map(HttpRequest.BodyPublishers::ofString).orElse(HttpRequest.BodyPublishers.noBody()));
            headers.forEach(request::header);
            if (body.isPresent()) {
                request.header("Content-Type", "application/json");
            }
            return request.build();
        } catch (IllegalArgumentException e) {
            // Java: a host with an underscore, or a header with a line break; its words may quote what lets til in
            throw TilException.usage(
                    "'%s' cannot be asked".formatted(address),
                    "see that the address is right, and that what lets til in there is one line");
        }
    }

    private static TilException silent(URI address, String why, Throwable cause) {
        return new TilException(
                "%s does not answer: %s".formatted(address.getHost(), why),
                "nothing is lost; run the same command again when the network is back",
                cause);
    }

    /** Reads a body that may not be longer than it should. */
    private static final class Limited implements HttpResponse.BodySubscriber<byte[]> {
        private final int longest;
        private final ByteArrayOutputStream read = new ByteArrayOutputStream();
        private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
        private Flow.@Nullable Subscription subscription;

        Limited(int longest) {
            this.longest = longest;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return whole;
        }

        @Override
        public void onSubscribe(Flow.Subscription begun) {
            subscription = begun;
            begun.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> pieces) {
            for (ByteBuffer piece : pieces) {
                if (read.size() + piece.remaining() > longest) {
                    stop();
                    return;
                }
                byte[] bytes = new byte[piece.remaining()];
                piece.get(bytes);
                read.writeBytes(bytes);
            }
        }

        private void stop() {
            if (subscription != null) {
                subscription.cancel();
            }
            whole.completeExceptionally(new IOException("more than %d bytes in one answer".formatted(longest)));
        }

        @Override
        public void onError(Throwable failure) {
            whole.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            whole.complete(read.toByteArray());
        }
    }
}
