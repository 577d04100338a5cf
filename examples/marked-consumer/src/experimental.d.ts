import "example-studio";
declare module "example-studio" {
  interface ExperimentalFeatureFlags {
    IMAGES: true;
    TRACING: true;
  }
}
