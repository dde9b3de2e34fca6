package dev.til.forge;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** GitHub's own OpenAPI description, which every call that the tests make of their forge is held against. */
public final class GitHubDescription implements TestForge.Witness {
    private static final OpenApiInteractionValidator DESCRIPTION =
            OpenApiInteractionValidator.createForInlineApiSpecification(text())
                    .withLevelResolver(LevelResolver.create()
                            // GitHub: 401, 404 and 429 come from any call, and are described for few of them
                            .withLevel("validation.response.status.unknown", ValidationReport.Level.IGNORE)
                            // GitHub: a refused reviewer is a 422 with a message, and described without one
                            .withLevel("validation.response.body.unexpected", ValidationReport.Level.IGNORE)
                            // the validator makes every object a closed one, which the description does not say
                            .withLevel(
                                    "validation.response.body.schema.additionalProperties",
                                    ValidationReport.Level.IGNORE)
                            .build())
                    .build();

    /** What was found of calls: most are made again and again. */
    private static final Map<String, List<String>> KNOWN = new ConcurrentHashMap<>();

    private static String text() {
        try (var in = GitHubDescription.class.getResourceAsStream("/github-openapi.json")) {
            return new String(Objects.requireNonNull(in, "github-openapi.json").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** GitHub: a branch's name is one part of the path, slashes and all. */
    private static String path(String path) {
        int branch = path.indexOf("/branches/") + "/branches/".length();
        return path.contains("/branches/")
                ? path.substring(0, branch) + path.substring(branch).replace("/", "%2F")
                : path;
    }

    @Override
    public List<String> complaints(TestForge.Exchange exchange) {
        // a rule is put together of two objects, and a person is one of two: closed, none of them fits
        if (exchange.path().contains("/rules/branches/") || exchange.path().equals("/user")) {
            return List.of();
        }
        String call = String.join(
                "\n",
                exchange.method(),
                exchange.path(),
                exchange.query().toString(),
                exchange.sent(),
                String.valueOf(exchange.status()),
                exchange.answer());
        return KNOWN.computeIfAbsent(call, unused -> found(exchange));
    }

    private static List<String> found(TestForge.Exchange exchange) {
        var request = new SimpleRequest.Builder(exchange.method(), path(exchange.path()));
        exchange.query().forEach(request::withQueryParam);
        exchange.headers().forEach(request::withHeader);
        if (!exchange.sent().isEmpty()) {
            request.withBody(exchange.sent());
        }
        var response = SimpleResponse.Builder.status(exchange.status())
                .withContentType("application/json")
                .withBody(exchange.answer())
                .build();
        return report(request.build(), response).getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(message -> "%s %s %d: %s: %s"
                        .formatted(
                                exchange.method(),
                                exchange.path(),
                                exchange.status(),
                                message.getKey(),
                                message.getMessage()))
                .toList();
    }

    /** One call after the other: the validator reads its schemas when they are first needed, for one thread only. */
    private static synchronized ValidationReport report(SimpleRequest request, SimpleResponse response) {
        return DESCRIPTION.validate(request, response);
    }
}
