package dev.til.forge;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * How a login is sent.
 *
 * @param name the header's
 * @param scheme what stands before the secret
 * @param withUser whether the user's name is sent too, as HTTP's basic scheme has it
 */
public record LoginHeader(String name, String scheme, boolean withUser) {
    static final LoginHeader BEARER = new LoginHeader("Authorization", "Bearer ", false);

    Map.Entry<String, String> of(Access.Login login) {
        byte[] both = (login.user() + ":" + login.secret()).getBytes(StandardCharsets.UTF_8);
        return Map.entry(name, scheme + (withUser ? Base64.getEncoder().encodeToString(both) : login.secret()));
    }
}
