// JupyterLite's shared modules, with less in them, and the two services that this page needs.
// It is a container of module federation, written by hand: JupyterLab calls init() and get().

(() => {
  const NAME = "agressieprotocol-oefening";
  const config = JSON.parse(document.getElementById("jupyter-config-data").textContent);
  // A name without a colon is a whole package: its code need not be fetched at all.
  const unused = config.disabledExtensions.filter((name) => !name.includes(":"));
  let scope;

  const module = (exports) => ({ __esModule: true, ...exports });

  async function shared(name) {
    const [version] = Object.values(scope[name]);
    return (await version.get())();
  }

  /** Settings as the code has them, with nothing read or stored: that would compile schemas. */
  function settingRegistry(Signal) {
    const nothing = { composite: undefined, user: undefined };
    const registry = {
      async load(id) {
        const settings = { id, composite: {}, user: {}, raw: "{}", get: () => nothing };
        settings.changed = new Signal(settings);
        return Object.assign(settings, { async set() {}, async remove() {}, dispose() {} });
      },
      get: async () => nothing,
      transform: () => ({ dispose() {} }),
      async set() {},
      async remove() {},
    };
    return Object.assign(registry, { reload: registry.load, pluginChanged: new Signal(registry) });
  }

  /** Hold JupyterLab's start until it knows our kernel: else it may ask the reader to choose. */
  async function kernelKnown(kernels) {
    for (let tries = 0; tries < 200 && !kernels.specs?.kernelspecs.python; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      await kernels.refreshSpecs();
    }
  }

  async function plugins() {
    const names = ["@jupyterlab/settingregistry", "@jupyterlab/translation", "@lumino/signaling"];
    const [settings, translation, signaling] = await Promise.all(names.map(shared));
    return [
      {
        id: `${NAME}:settings`,
        autoStart: true,
        provides: settings.ISettingRegistry,
        activate: () => settingRegistry(signaling.Signal),
      },
      {
        id: `${NAME}:translator`,
        autoStart: true,
        provides: translation.ITranslator,
        activate: () => translation.nullTranslator,
      },
      {
        id: `${NAME}:commands`,
        autoStart: true,
        // The console announces changes of these commands, which went with the completer.
        activate({ commands }) {
          for (const name of ["invoke", "select"]) {
            commands.addCommand(`completer:${name}-console`, { execute() {} });
          }
        },
      },
      {
        id: `${NAME}:kernel`,
        autoStart: true,
        activate: ({ serviceManager }) => kernelKnown(serviceManager.kernelspecs),
      },
    ];
  }

  (window._JUPYTERLAB ??= {})[NAME] = {
    init(shareScope) {
      scope = shareScope;
      for (const name of unused) {
        for (const version of Object.values(scope[name] ?? {})) {
          version.get = async () => () => module({ default: [] });
        }
      }
    },
    async get() {
      const list = await plugins();
      return () => module({ default: list });
    },
  };
})();
