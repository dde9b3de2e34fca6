package dev.til;

import java.io.IOException;
import java.net.URL;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.matcher.ElementMatchers;
import net.bytebuddy.pool.TypePool;

/** Til's classes once more, each method of which tells a {@link Dye} what it is handed and gives, and a {@link Trail} where it is. */
final class DyedClasses extends ClassLoader {
    private static final String MAIN = TilException.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .toString();
    private static final ElementMatcher.Junction<MethodDescription> OUR_OWN =
            ElementMatchers.not(ElementMatchers.namedOneOf("equals", "hashCode", "toString"));

    private final ClassFileLocator files = ClassFileLocator.ForClassLoader.of(getParent());
    private final TypePool types = TypePool.Default.of(files);

    DyedClasses() {
        super(DyedClasses.class.getClassLoader());
    }

    private static final class Enter {
        @Advice.OnMethodEnter
        static void enter(@Advice.Origin("#t.#m") String method, @Advice.AllArguments Object[] arguments) {
            Dye.handed(method, arguments);
            Trail.at(method);
        }
    }

    private static final class Exit {
        @Advice.OnMethodExit
        static void exit(
                @Advice.Origin("#t.#m") String method, @Advice.Return(typing = Assigner.Typing.DYNAMIC) Object result) {
            Dye.gives(method, result);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            return name.startsWith("dev.til.")
                            && !name.equals(Dye.class.getName())
                            && !name.equals(Trail.class.getName())
                    ? findClass(name)
                    : super.loadClass(name, resolve);
        }
    }

    /** Whether a class is til's own, and not of the tests. */
    static boolean isWoven(String name) {
        URL file = DyedClasses.class.getClassLoader().getResource(name.replace('.', '/') + ".class");
        return file != null && file.toString().startsWith(MAIN);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        try {
            byte[] code = isWoven(name) ? woven(name) : files.locate(name).resolve();
            return defineClass(name, code, 0, code.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private byte[] woven(String name) {
        return new ByteBuddy()
                .with(TypeValidation.DISABLED)
                .redefine(types.describe(name).resolve(), files)
                .visit(Advice.to(Enter.class)
                        .on(OUR_OWN.and(ElementMatchers.isMethod().or(ElementMatchers.isConstructor()))))
                .visit(Advice.to(Exit.class)
                        .on(OUR_OWN.and(ElementMatchers.isMethod())
                                .and(ElementMatchers.not(ElementMatchers.returns(void.class)))))
                .make()
                .getBytes();
    }
}
