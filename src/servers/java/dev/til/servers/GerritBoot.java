package dev.til.servers;

import java.io.IOException;
import java.util.Arrays;

/**
 * Starts one of Gerrit's programs (Init, Daemon) from a class path of published jars. It ends with whoever started it:
 * when its standard input is closed, also by a test that is killed.
 */
public final class GerritBoot {
    private GerritBoot() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        var watch = new Thread(GerritBoot::endWithStarter, "end with the starter");
        watch.setDaemon(true);
        watch.start();
        Object program = Class.forName("com.google.gerrit.pgm." + arguments[0])
                .getDeclaredConstructor()
                .newInstance();
        Object exit = program.getClass().getMethod("main", String[].class).invoke(program, (Object)
                Arrays.copyOfRange(arguments, 1, arguments.length));
        System.exit((Integer) exit);
    }

    private static void endWithStarter() {
        try {
            while (System.in.read() >= 0) {}
        } catch (IOException e) {
            // as good as closed
        }
        Runtime.getRuntime().halt(0);
    }
}
