import { Button } from '#ui/button.tsx';

export function KitPage() {
  return (
    <main className="kit">
      <Button tone="primary" keyHint="Ctrl S">
        登録
      </Button>
    </main>
  );
}
