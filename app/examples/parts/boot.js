// Starts the program. A file of its own, since the content security policy allows no inline script.
const { glue, wasm } = document.querySelector('script[data-wasm]').dataset;
const [program, compiled] = await Promise.all([import(glue), WebAssembly.compileStreaming(fetch(wasm))]);
await program.default({ module_or_path: compiled });
